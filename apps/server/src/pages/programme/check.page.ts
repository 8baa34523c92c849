import type { Typed } from '#http';
import {
  agendaMinutes,
  lengthInWords,
  minutesUnplanned,
  ruleInWords,
  SESSION_KIND_NAMES,
  whenInWords,
  type DatePreview,
  type SeriesDraft,
} from '#programme';
import { audienceOf, placeOf, type Vocabulary } from '../sessions/session-words.js';
import { carried } from './plan.page.js';

export interface CheckFacts {
  readonly draft: SeriesDraft;
  readonly dates: readonly DatePreview[];
  readonly words: Vocabulary;
  readonly now: Date;
}

/** Everything as it will be, before anybody else sees it. */
export function checkPage(facts: CheckFacts, typed: Typed) {
  const count = facts.dates.length;
  const heading = count === 1 ? 'Is this right?' : `Are these ${count} dates right?`;
  return {
    ...planInWords(facts),
    title: heading,
    datesHeading: count === 1 ? 'When' : 'The dates',
    carried: carried(typed),
    publishText: count === 1 ? 'Publish' : `Publish ${count} sessions`,
  };
}

/** A plan in words: what it is, and every date with what speaks against it. */
export function planInWords({ draft, dates, words, now }: CheckFacts) {
  return {
    rows: [
      { key: 'Title', value: draft.title },
      { key: 'What it is', value: `${SESSION_KIND_NAMES[draft.kind]}, ${lengthInWords(draft.minutes)}` },
      { key: 'Made for', value: audienceOf(draft.audience, words) },
      { key: 'Where', value: placeOf(draft) },
      { key: 'Places', value: draft.capacity === null ? 'No limit' : String(draft.capacity) },
      { key: 'Agenda', value: agendaInWords(draft) },
      { key: 'Attendance', value: ruleInWords(draft.attendanceRule) },
    ],
    warnings: warningsOf(dates, now),
    dates: dates.map((date) => ({
      when: whenInWords(date.startsAt, date.endsAt, draft.timeZone),
      zone: date.zoneName,
      notes: notesOf(date),
    })),
  };
}

function agendaInWords({ agenda, minutes }: SeriesDraft): string {
  const open = minutesUnplanned(agenda, minutes);
  const parts = agenda.length === 1 ? '1 part' : `${agenda.length} parts`;
  if (agenda.length === 0) return 'None yet';
  return open === 0 ? `${parts}, ${agendaMinutes(agenda)} minutes` : `${parts}; ${open} minutes are open`;
}

function notesOf({ bankHoliday, clashes }: DatePreview): string[] {
  return [
    ...(bankHoliday === null ? [] : [`Bank holiday: ${bankHoliday}`]),
    ...clashes.map(({ title }) => `At the same time as “${title}”`),
  ];
}

function warningsOf(dates: readonly DatePreview[], now: Date): string | undefined {
  const past = dates.filter(({ endsAt }) => endsAt <= now).length;
  const marked = dates.filter((date) => notesOf(date).length > 0).length;
  const said = [
    past > 0 &&
      (dates.length === 1
        ? 'This date is in the past: it will be recorded as held.'
        : `${past} of the dates are in the past: they will be recorded as held.`),
    marked > 0 &&
      (marked === 1
        ? 'One date needs a look: see the note beside it.'
        : `${marked} dates need a look: see the notes beside them.`),
  ].filter((sentence) => sentence !== false);
  return said.length === 0 ? undefined : said.join(' ');
}
