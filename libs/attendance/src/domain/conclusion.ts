import type { Interval } from '#kernel';
import {
  inOrderOfWriting,
  SOURCES,
  type Fact,
  type Source,
  type Timetabled,
  type Verdict,
} from './evidence.js';
import { judged } from './judgement.js';
import { presenceOf, saysOnlyThatTheyCame, type Presence } from './presence.js';

/** What a coordinator should know about a line beside its figures. */
export const FLAGS = [
  'corrected',
  'differs-from-correction',
  'contested',
  'assumed-end',
  'minutes-not-known',
  'summed-minutes',
  'outside-session',
  'vouched',
  'external',
  'unverified',
] as const;
export type Flag = (typeof FLAGS)[number];

/** What we conclude from all the evidence for one person and one session. */
export interface Conclusion extends Verdict {
  readonly spans: readonly Interval[];
  readonly sources: readonly Source[];
  readonly flags: readonly Flag[];
}

/**
 * The conclusion for one person from every fact that stands. The order in which the facts are given
 * never matters. A human correction wins over any evidence, earlier or later; evidence that came
 * later and says otherwise is flagged, so that a person can look again.
 */
export function conclusionOf(facts: readonly Fact[], timetabled: Timetabled): Conclusion {
  const written = [...facts].sort(inOrderOfWriting);
  const presence = presenceOf(written.filter(isPresence), timetabled);
  const seen = { status: judged(presence, timetabled), minutes: presence.minutes };
  const correction = written.findLast((fact) => fact.source === 'correction');
  return {
    ...(correction?.correction?.after ?? seen),
    spans: presence.spans,
    sources: SOURCES.filter((source) => written.some((fact) => fact.source === source)),
    flags: FLAGS.filter((flag) => TESTS[flag]({ written, presence, seen, correction })),
  };
}

interface Case {
  readonly written: readonly Fact[];
  readonly presence: Presence;
  readonly seen: Verdict;
  readonly correction: Fact | undefined;
}

const TESTS: Readonly<Record<Flag, (facts: Case) => boolean>> = {
  corrected: ({ correction }) => correction !== undefined,
  'differs-from-correction': saysOtherwiseSince,
  contested: ({ written }) => isContestOpen(written),
  'assumed-end': ({ written }) => written.some((fact) => hasFlag(fact, 'assumed-end') || isOpenCheckIn(fact)),
  'minutes-not-known': ({ presence }) => presence.isAtLeast,
  'summed-minutes': ({ written }) => written.some(isSumOnly),
  'outside-session': ({ written, presence }) => presence.minutes === 0 && written.some(isPresence),
  vouched: ({ written }) => written.some((fact) => fact.source === 'vouched'),
  external: ({ written }) => written.some((fact) => hasFlag(fact, 'external')),
  unverified: ({ written }) => written.some((fact) => hasFlag(fact, 'unverified')),
};

function isPresence(fact: Fact): boolean {
  return fact.source !== 'correction' && fact.source !== 'contest';
}

function saysOtherwiseSince({ written, seen, correction }: Case): boolean {
  if (!correction?.correction || seen.status === correction.correction.after.status) return false;
  return written.slice(written.indexOf(correction)).some(isPresence);
}

/** A correction written after it answers a contest. */
function isContestOpen(written: readonly Fact[]): boolean {
  const last = written.findLast((fact) => !isPresence(fact));
  return last?.source === 'contest';
}

function hasFlag(fact: Fact, flag: Flag): boolean {
  return fact.flags.includes(flag);
}

function isOpenCheckIn(fact: Fact): boolean {
  return (
    fact.source === 'check-in' && fact.leftAt === null && fact.minutes === null && !saysOnlyThatTheyCame(fact)
  );
}

function isSumOnly(fact: Fact): boolean {
  return fact.source === 'import' && fact.minutes !== null && !fact.joinedAt && !fact.leftAt;
}
