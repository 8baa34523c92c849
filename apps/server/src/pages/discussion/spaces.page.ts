import type { SpaceKind, SpaceSeen } from '#discussion';
import type { Typed } from '#http';
import {
  STAFF_GROUP_NAMES,
  STAFF_GROUPS,
  TIER_NAMES,
  tierOf,
  type FieldError,
  TIERS,
  type StaffGroup,
  type Tier,
} from '#kernel';
import { formWords, listOf } from '../form-words.js';

const KINDS: readonly (readonly [SpaceKind, string, string])[] = [
  ['open', 'All members', 'Everybody of the network.'],
  ['series', 'Those who take part in a series', 'Whoever has a place in one of its sessions, or runs it.'],
  ['role-group', 'Some staff groups', 'Everybody whose job is in one of them.'],
  ['hub', 'The hub’s panel', 'Educators, and clinicians who work at a hub.'],
];

/** Every space, for whoever opens and closes them. */
export function spacesPage(spaces: readonly SpaceSeen[], firstPosts: number) {
  return {
    title: 'Spaces',
    back: { href: '/discussion', text: 'Discussion' },
    firstPosts: String(firstPosts),
    spaces: spaces.map((space) => ({
      name: space.name,
      href: `/discussion/spaces/${space.id}`,
      says: whomOf(space),
      closed: space.closedAt === null ? undefined : 'Closed',
    })),
  };
}

function whomOf({ kind, staffGroups }: SpaceSeen): string {
  if (kind === 'role-group') return staffGroups.map((code) => STAFF_GROUP_NAMES[code]).join(', ');
  return KINDS.find(([one]) => one === kind)?.[1] ?? '';
}

interface NewSpaceFacts {
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly series: readonly { readonly id: string; readonly title: string }[];
}

export function newSpacePage({ typed, errors, series }: NewSpaceFacts) {
  const form = formWords(['name', 'about', 'kind', 'seriesId', 'tiers', 'staffGroups'], typed, errors);
  return {
    title: 'Open a space',
    back: { href: '/discussion/spaces', text: 'Spaces' },
    form,
    kinds: KINDS.filter(([kind]) => kind !== 'series' || series.length > 0).map(([value, text, hint]) => {
      return { value, text, hint: { text: hint } };
    }),
    series: [{ value: '', text: 'None' }, ...series.map(({ id, title }) => ({ value: id, text: title }))],
    hasSeries: series.length > 0,
    groups: STAFF_GROUPS.map(groupChoice),
    chosen: listOf(typed['staffGroups']),
    tiers: TIERS.map(tierChoice),
    chosenTiers: listOf(typed['tiers']),
  };
}

/** The groups of a tier, all at once. */
export function groupsOfTiers(tiers: readonly string[]): StaffGroup[] {
  return STAFF_GROUPS.filter((code) => tiers.includes(tierOf(code)));
}

function tierChoice(tier: Tier) {
  const groups = groupsOfTiers([tier]).map((code) => STAFF_GROUP_NAMES[code]);
  return { value: tier, text: TIER_NAMES[tier], hint: { text: groups.join(', ') } };
}

function groupChoice(code: StaffGroup) {
  return { value: code, text: STAFF_GROUP_NAMES[code], hint: { text: TIER_NAMES[tierOf(code)] } };
}

/** What can be changed of a space: not whom it is for. */
export function spacePage(space: SpaceSeen, typed: Typed, errors: readonly FieldError[]) {
  return {
    title: space.name,
    back: { href: '/discussion/spaces', text: 'Spaces' },
    path: `/discussion/spaces/${space.id}`,
    says: `It is for: ${whomOf(space)}. That stays, as what was written there was written for them.`,
    form: formWords(['name', 'about'], typed, errors),
    isClosed: space.closedAt !== null,
  };
}
