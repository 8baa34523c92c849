import { counted, type Tier } from '#kernel';
import type { Reach, SharedReach } from '#reporting';
import { inWords, percent, spoken } from './figures.js';
import { PEOPLE_OF } from './sentences.js';

/** More names than this are for the table. */
const NAMED = 6;

/** What reach says, for a reader who reads no further. A copy for sharing has no totals: they would tell hidden rows. */
export function reachSentences(
  groups: readonly (Reach | SharedReach)[],
  { sharing, groupBy }: { readonly sharing: boolean; readonly groupBy: string },
): string[] {
  const known = groups.flatMap(({ key, name, members, membersReached, reach }) =>
    members !== null && membersReached !== null && reach !== null
      ? [{ key, name, members, membersReached, reach }]
      : [],
  );
  if (known.length === 0) return ['There are no figures of members for this.'];
  return [
    ...(sharing ? ['This copy gives the reach of each group, and no totals.'] : [inAll(known)]),
    ...(groupBy === 'tier' ? byTier(known) : notReached(known)),
  ];
}

interface Known {
  readonly key: string;
  readonly name: string;
  readonly members: number;
  readonly membersReached: number;
  readonly reach: number;
}

function inAll(known: readonly Known[]): string {
  const members = known.reduce((sum, group) => sum + group.members, 0);
  const reached = known.reduce((sum, group) => sum + group.membersReached, 0);
  const of = `${inWords(reached)} of ${counted(members, 'member', 'members')}`;
  return `${of} (${percent(reached / members)}) came to something that was made for people in roles like theirs.`;
}

/** Every tier is named: there are few, and the one that nobody came from matters most. */
function byTier(known: readonly Known[]): string[] {
  if (known.every(({ membersReached }) => membersReached === 0)) return [];
  return [
    `It reached ${spoken(known.map(({ key, reach }) => `${percent(reach)} of ${PEOPLE_OF[key as Tier]}`))}.`,
  ];
}

function notReached(known: readonly Known[]): string[] {
  const names = known.filter(({ membersReached }) => membersReached === 0).map(({ name }) => name);
  if (names.length === 0) return [];
  const more = names.length - NAMED;
  const said = more > 0 ? [...names.slice(0, NAMED), `${more} more`] : names;
  return [`Nobody was reached in ${spoken(said)}.`];
}
