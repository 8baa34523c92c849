import { linesOf } from './template.js';

export const OUTCOMES = ['adopted', 'partly', 'not'] as const;
/** What became of a recommendation. */
export type Outcome = (typeof OUTCOMES)[number];

export const OUTCOME_NAMES: Readonly<Record<Outcome, string>> = {
  adopted: 'We did it',
  partly: 'We did part of it',
  not: 'We did not do it',
};

/** What a network decides once for all its cases. */
export interface CaseRules {
  /** After how many weeks the presenter is asked what happened. */
  readonly followUpWeeks: readonly number[];
  /** Days after the session, or after the last change of a case that never came to one, for which its story is kept. */
  readonly keptDays: number;
}

export const USUAL_RULES: CaseRules = { followUpWeeks: [4, 12], keptDays: 365 };

const DAY = 24 * 60 * 60 * 1000;
const LONGEST_KEPT = 3650;

/** When the story is erased. */
export function erasedOn(
  { presentedAt, changedAt }: { readonly presentedAt: Date | null; readonly changedAt: Date },
  { keptDays }: CaseRules,
): Date {
  return new Date(+(presentedAt ?? changedAt) + keptDays * DAY);
}

/** When the presenter is asked, for each of the weeks. */
export function dueDates(issuedAt: Date, { followUpWeeks }: CaseRules): { weeks: number; dueAt: Date }[] {
  return followUpWeeks.map((weeks) => ({ weeks, dueAt: new Date(+issuedAt + weeks * 7 * DAY) }));
}

/** The weeks as a coordinator types them, "4, 12"; nothing where they make no sense. */
export function weeksIn(text: string): number[] | undefined {
  const weeks = linesOf(text.replaceAll(',', '\n')).map(Number);
  const isFine = weeks.length > 0 && weeks.length <= 4 && weeks.every(isWeek);
  return isFine ? [...new Set(weeks)].sort((a, b) => a - b) : undefined;
}

/** A story has to last until the last question about it is asked. */
export function faultOfRules({ followUpWeeks, keptDays }: CaseRules): string | undefined {
  const least = Math.max(...followUpWeeks) * 7 + 28;
  const isFine = Number.isInteger(keptDays) && keptDays >= least && keptDays <= LONGEST_KEPT;
  return isFine
    ? undefined
    : `Enter from ${least} days, so that the last follow-up can be answered, to ${LONGEST_KEPT}`;
}

function isWeek(weeks: number): boolean {
  return Number.isInteger(weeks) && weeks >= 1 && weeks <= 52;
}
