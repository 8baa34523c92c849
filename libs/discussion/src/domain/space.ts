import { hasAccess, personActor, tierOf, type AccessLevel, type StaffGroup } from '#kernel';

/** Whom a space is for: all members, those who take part in a series, some staff groups, or the hub's panel. */
const SPACE_KINDS = ['open', 'series', 'role-group', 'hub'] as const;
export type SpaceKind = (typeof SPACE_KINDS)[number];

export function isSpaceKind(word: string): word is SpaceKind {
  return (SPACE_KINDS as readonly string[]).includes(word);
}

/** What decides who is let into a space. */
export interface SpaceRule {
  readonly kind: SpaceKind;
  readonly staffGroups: readonly StaffGroup[];
}

/** What a space needs to know of a person. */
export interface Standing {
  readonly accessLevel: AccessLevel;
  readonly staffGroup: StaffGroup;
  readonly worksAtHub: boolean;
  /** Whether they take part in the space's series: a place in one of its sessions, or a part in running it. */
  readonly isOfSeries: boolean;
}

/**
 * Who sees a space, and so everything in it: pages, lists, counts, search, the API and letters all ask this. A
 * coordinator sees every space, since somebody has to answer for what is said there.
 */
export function canSeeSpace(space: SpaceRule, person: Standing): boolean {
  if (isAtLeast(person, 'coordinator')) return true;
  switch (space.kind) {
    case 'open':
      return true;
    case 'series':
      return person.isOfSeries;
    case 'role-group':
      return space.staffGroups.includes(person.staffGroup);
    case 'hub':
      return isOnPanel(person);
  }
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

/** Educators keep order where they may be, coordinators everywhere. */
export function canModerateSpace(space: SpaceRule, person: Standing): boolean {
  return isAtLeast(person, 'educator') && canSeeSpace(space, person);
}

/** The panel, whose word carries weight: educators, and the clinicians who work at a hub. */
export function isOnPanel(person: Standing): boolean {
  if (isAtLeast(person, 'educator')) return true;
  return person.worksAtHub && tierOf(person.staffGroup) === 'registered-clinical';
}

function isAtLeast({ accessLevel }: Standing, level: AccessLevel): boolean {
  return hasAccess(personActor('', accessLevel), level);
}
