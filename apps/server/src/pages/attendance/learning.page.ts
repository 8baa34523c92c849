import { counted, minutesInWords, type EarlierVisits, type LearningLine } from '#attendance';
import { whenInWords } from '#programme';
import { sourcesInWords, STATUS_WORDS } from './line-words.js';

interface LearningFacts {
  readonly lines: { readonly items: readonly LearningLine[]; readonly next: string | null };
  readonly sums: { readonly sessions: number; readonly minutes: number };
  readonly visits: readonly EarlierVisits[];
  readonly wrong?:
    { readonly sessionId: string; readonly message: string; readonly typed: string } | undefined;
}

export function learningPage({ lines, sums, visits, wrong }: LearningFacts) {
  return {
    errors: wrong ? [{ text: wrong.message, href: `#reason-${wrong.sessionId}` }] : [],
    headline:
      sums.sessions === 0
        ? 'You have not been to a session yet.'
        : `You have been to ${counted(sums.sessions, 'session', 'sessions')}, ${hoursInWords(sums.minutes)} in all.`,
    lines: lines.items.map((line) => lineWords(line, wrong)),
    nextHref: lines.next ? `/learning?cursor=${encodeURIComponent(lines.next)}` : undefined,
    visits: visits.map((visit) => ({
      text: `${visit.name}, ${visit.organisationName}: ${counted(visit.sessions, 'visit', 'visits')} as a guest under your e-mail.`,
      action: `/learning/visits/${visit.guestId}`,
    })),
  };
}

function lineWords(line: LearningLine, wrong: LearningFacts['wrong']) {
  const [startsAt, endsAt] = [new Date(line.startsAt), new Date(line.endsAt)];
  const isContested = line.flags.includes('contested');
  const isWrong = wrong?.sessionId === line.sessionId;
  return {
    title: line.title,
    href: `/sessions/${line.sessionId}`,
    when: whenInWords(startsAt, endsAt, line.timeZone),
    status: STATUS_WORDS[line.status],
    minutes: line.minutes === null || line.minutes === 0 ? '' : minutesInWords(line.minutes),
    bar: line.spans.length > 0 ? bar(line) : undefined,
    sources:
      line.sources.length > 0
        ? `From: ${sourcesInWords(line.sources).toLowerCase()}`
        : 'You registered and nobody saw you there',
    notes: line.flags.flatMap((flag) => YOUR_FLAGS[flag] ?? []),
    isContested,
    contest: isContested
      ? undefined
      : {
          action: `/learning/contests/${line.sessionId}`,
          id: `reason-${line.sessionId}`,
          isOpen: isWrong,
          typed: isWrong ? wrong.typed : '',
          error: isWrong ? wrong.message : undefined,
        },
  };
}

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

function hoursInWords(minutes: number): string {
  const hours = Math.round(minutes / 6) / 10;
  return hours < 1 ? minutesInWords(minutes) : `${hours} ${hours === 1 ? 'hour' : 'hours'}`;
}
