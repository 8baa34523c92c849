import type { StaffGroup } from '#kernel';

/** What can happen to somebody's place. */
export type Act =
  | 'took'
  | 'waited'
  | 'promoted'
  | 'offered'
  | 'accepted'
  | 'passed'
  | 'lapsed'
  | 'withdrawn'
  | 'left'
  | 'sorry';

/** One row of a session's ledger of places, with the places as they were at that moment. */
export interface Acted {
  readonly seq: number;
  readonly personId: string;
  readonly act: Act;
  readonly joinedAt: number;
  readonly staffGroup: StaffGroup;
  readonly capacity: number | null;
  readonly kept: readonly { readonly places: number; readonly staffGroups: readonly StaffGroup[] }[];
}

/** Where somebody stands after what the ledger tells of them. */
export type Stand = 'in' | 'offered' | 'waiting' | 'out' | 'sorry';

interface One {
  readonly stand: Stand;
  readonly joinedAt: number;
  readonly staffGroup: StaffGroup;
}

/** What the ledger proves: where everybody stands at its end, and what should never have happened. */
export interface Played {
  readonly standing: ReadonlyMap<string, Stand>;
  readonly faults: readonly string[];
}

/**
 * Plays a session's ledger again, counting anew and by none of the rules that gave the places: a rule
 * that is wrong must not be the one that acquits itself.
 */
export function play(acts: readonly Acted[]): Played {
  const people = new Map<string, One>();
  const faults: string[] = [];
  acts.forEach((acted, place) => {
    if (acted.seq !== place + 1) faults.push(`act ${place + 1} is missing: the next is ${acted.seq}`);
    for (const fault of faultsOf(acted, people)) faults.push(`act ${acted.seq}: ${fault}`);
    const { joinedAt, staffGroup, act } = acted;
    people.set(acted.personId, { joinedAt, staffGroup, stand: LEADS_TO[act] });
  });
  return { faults, standing: new Map([...people].map(([id, { stand }]) => [id, stand])) };
}

const LEADS_TO: Readonly<Record<Act, Stand>> = {
  ...{ took: 'in', promoted: 'in', accepted: 'in' },
  ...{ waited: 'waiting', withdrawn: 'waiting', offered: 'offered' },
  ...{ passed: 'out', lapsed: 'out', left: 'out', sorry: 'sorry' },
};

/** From where each act may begin. */
const COMES_FROM: Readonly<Record<Act, readonly (Stand | undefined)[]>> = {
  ...{ took: ['out', 'sorry', undefined], waited: ['out', 'sorry', undefined] },
  ...{ promoted: ['waiting'], offered: ['waiting'] },
  ...{ accepted: ['offered'], passed: ['offered'], lapsed: ['offered'], withdrawn: ['offered'] },
  ...{ left: ['in', 'waiting', undefined], sorry: ['in', 'waiting', 'out', undefined] },
};

function faultsOf(acted: Acted, people: ReadonlyMap<string, One>): string[] {
  const { act, personId } = acted;
  const before = people.get(personId)?.stand;
  const faults = COMES_FROM[act].includes(before)
    ? []
    : [`${personId} ${SAID[act]}, but ${wasWords(before)}`];
  // Without a limit, and of what stood before there was a ledger, there is nothing to count.
  if (acted.capacity === null) return faults;
  if (act === 'took' || act === 'promoted' || act === 'offered') faults.push(...faultsOfPlace(acted, people));
  if (act === 'waited' && isFreeFor(acted.staffGroup, acted, people))
    faults.push(`${personId} was made to wait though a place was free`);
  return faults;
}

function faultsOfPlace(acted: Acted, people: ReadonlyMap<string, One>): string[] {
  const { personId, joinedAt, staffGroup } = acted;
  const faults = isFreeFor(staffGroup, acted, people)
    ? []
    : [`${personId} was given a place, and none was open to them`];
  const isAhead = ([id, one]: [string, One]) =>
    id !== personId &&
    one.stand === 'waiting' &&
    one.joinedAt < joinedAt &&
    isFreeFor(one.staffGroup, acted, people);
  const passed = [...people].filter(isAhead).map(([id]) => id);
  return [...faults, ...passed.map((id) => `${id} was passed over for ${personId}`)];
}

/** Seats are dealt one by one: those of kept groups sit on their own first, the rest on what is anybody's. */
function isFreeFor(group: StaffGroup, { capacity, kept }: Acted, people: ReadonlyMap<string, One>): boolean {
  const seats = kept.map(({ places, staffGroups }) => ({ free: places, staffGroups }));
  let open = (capacity ?? Infinity) - seats.reduce((sum, { free }) => sum + free, 0);
  for (const { stand, staffGroup } of people.values()) {
    if (stand !== 'in' && stand !== 'offered') continue;
    const own = seats.find((seat) => seat.free > 0 && seat.staffGroups.includes(staffGroup));
    if (own) own.free--;
    else open--;
  }
  if (open < 0) return seats.some((seat) => seat.free + open > 0 && seat.staffGroups.includes(group));
  return open > 0 || seats.some((seat) => seat.free > 0 && seat.staffGroups.includes(group));
}

const SAID: Readonly<Record<Act, string>> = {
  took: 'took a place',
  waited: 'joined the waiting list',
  promoted: 'was promoted',
  offered: 'was offered a place',
  accepted: 'took an offered place',
  passed: 'passed a place on',
  lapsed: 'let an offer lapse',
  withdrawn: 'lost an offer',
  left: 'gave a place up',
  sorry: 'sent apologies',
};

function wasWords(stand: Stand | undefined): string {
  if (stand === undefined) return 'was not on the list';
  return { in: 'had a place', offered: 'had an offer', waiting: 'waited', out: 'had left', sorry: 'had sent apologies' }[stand]; // prettier-ignore
}
