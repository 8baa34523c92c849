/** On what presence is judged: any at all, so many minutes, or a percentage of the session. */
export const RULE_BASES = ['any', 'minutes', 'percent'] as const;
export type RuleBasis = (typeof RULE_BASES)[number];

/**
 * The rule that decides who "attended". It is stamped on each session when that is scheduled,
 * so that a later change of policy never rewrites history. `value` is 0 where the basis is `any`.
 */
export interface AttendanceRule {
  readonly basis: RuleBasis;
  readonly value: number;
}

/** Half the session: what a network that has not decided otherwise is given. */
export const USUAL_RULE: AttendanceRule = { basis: 'percent', value: 50 };

/** What is wrong with the rule, in a sentence, or nothing. */
export function faultOfRule(rule: AttendanceRule): string | undefined {
  if (rule.basis === 'minutes' && !isWithin(rule.value, 1, 1440)) return 'Enter minutes from 1 to 1440.';
  if (rule.basis === 'percent' && !isWithin(rule.value, 1, 100)) return 'Enter a percentage from 1 to 100.';
  if (rule.basis === 'any' && rule.value !== 0) return 'Any time at all has no number: enter 0.';
  return undefined;
}

export function ruleInWords({ basis, value }: AttendanceRule): string {
  if (basis === 'any') return 'Counts as attended: anyone who was there at all';
  if (basis === 'minutes') return `Counts as attended: ${value} minutes or more`;
  return `Counts as attended: ${value}% of the session or more`;
}

function isWithin(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
