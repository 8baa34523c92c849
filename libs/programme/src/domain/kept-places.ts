import { STAFF_GROUP_NAMES, STAFF_GROUPS, tierOf, TIERS, type StaffGroup, type Tier } from '#kernel';
import { inARow, midSentence, PEOPLE_OF } from './audience-in-words.js';
import { placesFree, stillKept, total, type Room } from './places.js';

/** Places to keep: how many, for whom, and until when. */
export interface KeptDraft {
  readonly places: number;
  readonly staffGroups: readonly StaffGroup[];
  readonly keptUntil: Date;
}

interface Around {
  readonly room: Pick<Room, 'capacity' | 'held'>;
  readonly startsAt: Date;
  readonly now: Date;
}

/** What is wrong with what is to be kept, in a sentence, or nothing. */
export function faultOfKept(wanted: readonly KeptDraft[], around: Around): string | undefined {
  if (wanted.length === 0) return undefined;
  if (around.room.capacity === null) return 'Give the session a number of places first: it has no limit.';
  return wanted.map((one) => faultOfOne(one, around)).find(Boolean) ?? faultOfAll(wanted, around.room);
}

/** "reception and admin staff, and volunteers": the people of a tier where a whole tier is meant. */
export function groupsInWords(groups: readonly StaffGroup[]): string {
  const tiers = TIERS.filter((tier) => membersOf(tier).every((group) => groups.includes(group)));
  const alone = groups.filter((group) => !tiers.includes(tierOf(group)));
  return inARow([
    ...tiers.map((tier) => PEOPLE_OF[tier]),
    ...alone.map((group) => midSentence(STAFF_GROUP_NAMES[group])),
  ]);
}

export function membersOf(tier: Tier): StaffGroup[] {
  return STAFF_GROUPS.filter((group) => tierOf(group) === tier);
}

function faultOfOne({ places, staffGroups, keptUntil }: KeptDraft, { startsAt, now }: Around) {
  if (!Number.isInteger(places) || places < 1) return 'Enter how many places are kept, from 1';
  if (staffGroups.length === 0) return 'Choose for whom the places are kept';
  if (keptUntil <= now) return 'Choose a day after today: from that day the places are open to everybody';
  return keptUntil <= startsAt ? undefined : 'Choose a day that is not after the session itself';
}

function faultOfAll(wanted: readonly KeptDraft[], { capacity, held }: Around['room']): string | undefined {
  const groups = wanted.flatMap(({ staffGroups }) => staffGroups);
  if (new Set(groups).size < groups.length) return 'Keep places for each staff group once only';
  const free = placesFree(capacity, total(held));
  const needed = wanted.reduce((sum, one) => sum + stillKept(one, held), 0);
  if (needed <= free) return undefined;
  return `Only ${free} of the places are free, so ${needed} more cannot be kept. Places that somebody has are theirs.`;
}
