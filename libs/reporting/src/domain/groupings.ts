/** What attendances can be counted by; any of them together, in any order. */
export const GROUPINGS = [
  'tier',
  'staffGroup',
  'role',
  'organisation',
  'position',
  'sector',
  'area',
  'month',
  'kind',
  'session',
] as const;
export type Grouping = (typeof GROUPINGS)[number];

export const GROUPING_NAMES: Readonly<Record<Grouping, string>> = {
  tier: 'Tier',
  staffGroup: 'Staff group',
  role: 'Role',
  organisation: 'Organisation',
  position: 'Hub or spoke',
  sector: 'Sector',
  area: 'Area',
  month: 'Month',
  kind: 'Kind of session',
  session: 'Session',
};

export function isGrouping(word: string): word is Grouping {
  return (GROUPINGS as readonly string[]).includes(word);
}

/** The key under which everything stands whose role, workplace or area we were not told. */
export function unknownKey(grouping: Grouping): string {
  return grouping === 'staffGroup' ? '99' : 'not-known';
}

/**
 * Groupings by who people are: each has a "Not known" row even where it is 0, so that a reader sees
 * that it was counted. What a session was, and when, is always known.
 */
export function canBeUnknown(grouping: Grouping): boolean {
  return grouping !== 'month' && grouping !== 'kind' && grouping !== 'session';
}

/** The groupings asked for, once each; a scheme stands where roles stand, and first if they were not asked for. */
export function withScheme(asked: readonly Grouping[], scheme: string | undefined): Grouping[] {
  const once = [...new Set(asked)];
  return scheme === undefined || once.includes('role') ? once : ['role', ...once];
}
