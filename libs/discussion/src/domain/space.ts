import type { StaffGroup } from '#kernel';

/** Whom a space is for: all members, those who take part in a series, some staff groups, or the hub's panel. */
const SPACE_KINDS = ['open', 'series', 'role-group', 'hub'] as const;
export type SpaceKind = (typeof SPACE_KINDS)[number];

export function isSpaceKind(word: string): word is SpaceKind {
  return (SPACE_KINDS as readonly string[]).includes(word);
}

/** What decides who is let into a space. */
interface SpaceRule {
  readonly kind: SpaceKind;
  readonly staffGroups: readonly StaffGroup[];
}

/** A space, as far as it decides who reads what is written in it. */
export interface Readership extends SpaceRule {
  readonly id: string;
  readonly seriesId: string | null;
}

/**
 * Whether everybody who sees a space sees the other one too: only there may go what was written in the other. It
 * was written for those, and for nobody else.
 */
export function isForNoMoreThan(space: Readership, other: Readership): boolean {
  if (space.id === other.id || other.kind === 'open') return true;
  if (space.kind !== other.kind) return false;
  switch (space.kind) {
    case 'hub':
      return true;
    case 'series':
      return space.seriesId === other.seriesId;
    default:
      return space.staffGroups.every((group) => other.staffGroups.includes(group));
  }
}
