import {
  newDateOf,
  ruleInWords,
  SESSION_KIND_NAMES,
  whenWithZone,
  type DatePreview,
  type LeftWhy,
  type PlanLine,
  type SeriesPart,
  type SessionDraft,
} from '#programme';
import { audienceOf, placeOf, type Vocabulary } from '../sessions/session-words.js';
import { dateMarks } from './check.page.js';

interface Beside {
  readonly words: Vocabulary;
  readonly dates: readonly DatePreview[];
  readonly names: ReadonlyMap<string, string>;
}

/** One session: when it is, what becomes of it, old and new, and what speaks against its new date. */
export function lineInWords(line: PlanLine, beside: Beside) {
  const { fate, before, after, sessionId, keeps, why } = line;
  const preview = newDateOf(line, beside.dates);
  const { marks, clashes } = preview ? dateMarks(preview) : { marks: [], clashes: [] };
  return {
    when: whenOfDraft(before ?? after),
    href: sessionId === null ? undefined : `/sessions/${sessionId}`,
    tag: TAGS[fate],
    notes: [
      ...(fate === 'moved' || fate === 'changed' ? differences(before, after, beside) : []),
      ...(keeps.length > 0
        ? [`Keeps its own ${keeps.map((part) => PARTS[part]).join(', ')}, since it was changed by hand`]
        : []),
      ...(why === null ? [] : [WHY[why]]),
    ],
    ...{ marks, clashes },
  };
}

const TAGS: Readonly<Record<PlanLine['fate'], { text: string; colour: string } | undefined>> = {
  moved: { text: 'Moved', colour: 'yellow' },
  changed: { text: 'Changed', colour: 'blue' },
  cancelled: { text: 'Cancelled', colour: 'red' },
  added: { text: 'New', colour: 'green' },
  kept: undefined,
  left: undefined,
};

const PARTS: Readonly<Record<SeriesPart, string>> = {
  title: 'title',
  kind: 'kind',
  summary: 'description',
  time: 'time',
  place: 'place',
  capacity: 'number of places',
  audience: 'audience',
  agenda: 'agenda',
  leaders: 'leaders',
};

const WHY: Readonly<Record<LeftWhy, string>> = {
  attended: 'People’s attendance is already written down for it',
  cancelled: 'It is cancelled. Restore it first if it should follow',
  apart: 'It was added apart from the dates of the series',
  draft: 'It is a draft that only educators see. Change or publish it by itself',
  gone: 'Its new time would have passed already',
};

function differences(
  before: SessionDraft | null,
  after: SessionDraft | null,
  { words, names }: Beside,
): string[] {
  if (!before || !after) return [];
  const pairs: [string, string, string][] = [
    ['Time', whenOfDraft(before), whenOfDraft(after)],
    ['Where', placeOf(before), placeOf(after)],
    ['Title', before.title, after.title],
    ['What it is', SESSION_KIND_NAMES[before.kind], SESSION_KIND_NAMES[after.kind]],
    ['Places', placesOf(before), placesOf(after)],
    ['Led by', leadersOf(before, names), leadersOf(after, names)],
    ['Attendance', ruleInWords(before.attendanceRule), ruleInWords(after.attendanceRule)],
    ['Made for', audienceOf(before.audience, words), audienceOf(after.audience, words)],
  ];
  const isOther = (part: keyof SessionDraft) => JSON.stringify(before[part]) !== JSON.stringify(after[part]);
  return [
    ...pairs.filter(([, was, is]) => was !== is).map(([name, was, is]) => `${name}: ${was} → ${is}`),
    ...(isOther('meeting') ? ['Another way into the room, or another form afterwards'] : []),
    ...(isOther('agenda') ? ['Another agenda'] : []),
    ...(isOther('summary') ? ['Another description'] : []),
  ];
}

function whenOfDraft(draft: SessionDraft | null): string {
  if (!draft) return '';
  return whenWithZone(draft.startsAt, draft.endsAt, draft.timeZone);
}

function placesOf({ capacity }: SessionDraft): string {
  return capacity === null ? 'no limit' : String(capacity);
}

function leadersOf({ leaderIds }: SessionDraft, names: ReadonlyMap<string, string>): string {
  return leaderIds.map((id) => names.get(id) ?? 'somebody who has left').join(', ') || 'nobody';
}
