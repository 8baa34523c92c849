import { counted } from '#kernel';
import type { Typed } from '#http';
import {
  agendaMinutes,
  BANK_HOLIDAY_YEARS,
  creditedMinutes,
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
  /** Names, one a line. */
  readonly leaders: string;
  /** Places that its sessions keep as those of another series did. */
  readonly kept: readonly string[];
  readonly now: Date;
}

/** Everything as it will be, before anybody else sees it. */
export function checkPage(facts: CheckFacts, typed: Typed) {
  const count = facts.dates.filter(({ isLeftOut }) => !isLeftOut).length;
  const isSeries = facts.dates.length > 1;
  return {
    ...planInWords(facts),
    title: count === 1 ? 'Is this right?' : `Are these ${count} dates right?`,
    datesHeading: isSeries ? 'The dates' : 'When',
    isSeries,
    carried: carried(typed),
    publishText: isSeries ? 'Publish these dates' : 'Publish',
  };
}

/** A plan in words: what it is, and every date with what speaks against it. */
export function planInWords(facts: CheckFacts) {
  const { draft, dates, words } = facts;
  return {
    rows: [
      { key: 'Title', value: draft.title },
      { key: 'What it is', value: `${SESSION_KIND_NAMES[draft.kind]}, ${lengthInWords(draft.minutes)}` },
      { key: 'Made for', value: audienceOf(draft.audience, words) },
      { key: 'Where', value: placeOf(draft) },
      { key: 'Places', value: draft.capacity === null ? 'No limit' : String(draft.capacity) },
      ...(facts.kept.length === 0 ? [] : [{ key: 'Places kept', value: facts.kept.join('; ') }]),
      { key: 'Agenda', value: agendaInWords(draft) },
      ...(facts.leaders === '' ? [] : [{ key: 'Led by', value: facts.leaders.replaceAll('\n', ', ') }]),
      { key: 'Attendance', value: ruleInWords(draft.attendanceRule) },
    ],
    warnings: warningsOf(facts),
    dates: dates.map((date) => dateInWords(date, draft)),
  };
}

function dateInWords(date: DatePreview, draft: SeriesDraft) {
  return {
    ...{ date: date.date, zone: date.zoneName, isLeftOut: date.isLeftOut },
    when: whenInWords(date.startsAt, date.endsAt, draft.timeZone),
    notes: dateMarks(date).marks,
    clashes: dateMarks(date).clashes,
  };
}

/** What speaks against a date: a bank holiday, an hour that the clock change skips, other sessions then. */
export function dateMarks(date: DatePreview) {
  return {
    marks: notesOf(date),
    clashes: date.clashes.map(({ id, title }) => ({ title, href: `/sessions/${id}` })),
  };
}

/** What is planned, what of it is breaks, and what is still open. */
function agendaInWords({ agenda, minutes }: SeriesDraft): string {
  if (agenda.length === 0) return 'None yet';
  const planned = agendaMinutes(agenda);
  const rest = planned - creditedMinutes(agenda);
  const parts = counted(agenda.length, 'part', 'parts');
  const breaks = rest > 0 ? `, ${rest} of them breaks` : '';
  return `${parts}, ${planned} of ${minutes} minutes planned${breaks}`;
}

const ODDITIES = {
  skipped: 'The clocks go forward then, and skip this hour: it takes place an hour later',
  twice: 'The clocks go back then, and this hour comes twice: the first one is meant',
};

function notesOf({ bankHoliday, oddity }: DatePreview): string[] {
  return [
    ...(bankHoliday === null ? [] : [`Bank holiday: ${bankHoliday}`]),
    ...(oddity === null ? [] : [ODDITIES[oddity]]),
  ];
}

function warningsOf({ draft, dates: all, now }: CheckFacts): string | undefined {
  const dates = all.filter(({ isLeftOut }) => !isLeftOut);
  const past = dates.filter(({ endsAt }) => endsAt <= now).length;
  const marked = dates.filter((date) => notesOf(date).length + date.clashes.length > 0).length;
  const said = [
    past > 0 &&
      (dates.length === 1
        ? 'This date is in the past: it will be recorded as held.'
        : `${past} of the dates are in the past: they will be recorded as held.`),
    marked > 0 &&
      (marked === 1
        ? 'One date needs a look: see the note beside it.'
        : `${marked} dates need a look: see the notes beside them.`),
    dates.some(({ date }) => date > LAST_KNOWN) &&
      `We know the bank holidays until the end of ${BANK_HOLIDAY_YEARS.last}: later dates are not marked.`,
    unplannedWords(draft),
  ].filter((sentence) => sentence !== false);
  return said.length === 0 ? undefined : said.join(' ');
}

/** How much of its length an agenda leaves open, where there is one. */
export function unplannedWords({ agenda, minutes }: Pick<SeriesDraft, 'agenda' | 'minutes'>): string | false {
  const unplanned = minutesUnplanned(agenda, minutes);
  if (unplanned === 0) return false;
  return unplanned === 1
    ? '1 minute of the agenda is not planned yet.'
    : `${unplanned} minutes of the agenda are not planned yet.`;
}

const LAST_KNOWN = `${BANK_HOLIDAY_YEARS.last}-12-31`;
