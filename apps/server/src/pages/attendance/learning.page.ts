import { minutesInWords, type EarlierVisits, type LearningLine, type LearningYear } from '#attendance';
import type { CaughtUpLine, CaughtUpSum } from '#catch-up';
import { counted } from '#kernel';
import { dayInWords, ruleInWords, whenInWords } from '#programme';
import { yearsInWords } from './learning-years.js';
import { sourcesInWords, STATUS_WORDS } from './line-words.js';

/** A mistake in what somebody wrote about a line, and what they wrote. */
export interface Wrong {
  readonly sessionId: string;
  readonly message: string;
  readonly typed: string;
}

interface LearningFacts {
  readonly lines: { readonly items: readonly LearningLine[]; readonly next: string | null };
  readonly years: readonly LearningYear[];
  readonly thisYear: number;
  readonly visits: readonly EarlierVisits[];
  readonly caughtUp: readonly CaughtUpLine[];
  readonly caughtUpSum: CaughtUpSum;
  /** Where in the list this page begins. */
  readonly cursor?: string | undefined;
  readonly wrong?: Wrong | undefined;
}

export function learningPage(facts: LearningFacts) {
  const { lines, years, thisYear, visits, cursor, wrong } = facts;
  return {
    errors: wrong ? [{ text: wrong.message, href: `#reason-${wrong.sessionId}` }] : [],
    ...yearsInWords(years, thisYear),
    lines: lines.items.map((line) => lineWords(line, { cursor, wrong })),
    catchUp: catchUpWords(facts),
    nextHref: lines.next ? `/learning${from(lines.next)}` : undefined,
    visits: visits.map((visit) => ({
      text: `${visit.name}, ${visit.organisationName}: ${counted(visit.sessions, 'visit', 'visits')}.`,
      action: `/learning/visits/${visit.guestId}`,
    })),
  };
}

/** Watched or read later: it stands apart and is in no sum above. */
function catchUpWords({ caughtUp, caughtUpSum: { sessions, minutes } }: LearningFacts) {
  if (caughtUp.length === 0) return undefined;
  return {
    says: `You have caught up on ${counted(sessions, 'session', 'sessions')}, ${minutesInWords(minutes)} in all.`,
    lines: caughtUp.map((line) => ({
      title: line.title,
      href: `/sessions/${line.sessionId}/catch-up`,
      when: `Held on ${dayInWords(new Date(line.startsAt), line.timeZone)}`,
      minutes: minutesInWords(line.minutes),
    })),
  };
}

function lineWords(line: LearningLine, { cursor, wrong }: Pick<LearningFacts, 'cursor' | 'wrong'>) {
  const [startsAt, endsAt] = [new Date(line.startsAt), new Date(line.endsAt)];
  const isContested = line.flags.includes('contested');
  const isWrong = wrong?.sessionId === line.sessionId;
  return {
    title: line.title,
    href: `/sessions/${line.sessionId}`,
    when: whenInWords(startsAt, endsAt, line.timeZone),
    status: YOUR_STATUS[line.status] ?? STATUS_WORDS[line.status],
    minutes: line.minutes === null || line.minutes === 0 ? '' : minutesInWords(line.minutes),
    credited: creditWords(line),
    bar: line.spans.length > 0 ? bar(line) : undefined,
    sources:
      line.sources.length > 0
        ? `Counted from: ${sourcesInWords(line.sources).toLowerCase()}`
        : line.status === 'apologies'
          ? 'You told us that you could not come'
          : 'You registered, and we have no record that you came',
    talks: line.talks.map(({ title, minutes }) => ({ title, minutes: minutesInWords(minutes) })),
    notes: notes(line),
    isContested,
    contest: isContested
      ? undefined
      : {
          action: `/learning/contests/${line.sessionId}${from(cursor)}`,
          id: `reason-${line.sessionId}`,
          isOpen: isWrong,
          typed: isWrong ? wrong.typed : '',
          error: isWrong ? wrong.message : undefined,
        },
  };
}

/** Said only where there were breaks; everywhere else the two figures are one. */
function creditWords({ minutes, credited }: LearningLine): string | undefined {
  if (minutes === null || credited === null || credited === minutes) return undefined;
  return `${minutesInWords(credited)} of learning, without the breaks`;
}

function notes({ flags, status, rule }: LearningLine): string[] {
  const why = status === 'partial' ? [`${ruleInWords(rule)}.`] : [];
  return [...why, ...flags.flatMap((flag) => YOUR_FLAGS[flag] ?? [])];
}

/** Said to the person themselves: that nobody saw them does not mean that they were not there. */
const YOUR_STATUS: Readonly<Partial<Record<LearningLine['status'], (typeof STATUS_WORDS)['absent']>>> = {
  absent: { text: 'Not on record', colour: 'grey' },
};

const YOUR_FLAGS: Readonly<Record<string, string>> = {
  corrected: 'A coordinator put this right by hand.',
  'assumed-end': 'We do not know when you left, so we assumed it.',
  'minutes-not-known': 'How long you stayed is not known for all of it.',
  'outside-session': 'You were there before or after the session only.',
};

function bar({ startsAt, endsAt, spans, minutes }: LearningLine) {
  const since = (instant: number) => (instant - startsAt) / 60_000;
  return {
    label: `There for ${minutesInWords(minutes)}`,
    minutes: since(endsAt),
    spans: spans.map(([from, to]) => ({ from: since(from), to: since(to) })),
  };
}

function from(cursor: string | undefined): string {
  return cursor === undefined ? '' : `?cursor=${encodeURIComponent(cursor)}`;
}
