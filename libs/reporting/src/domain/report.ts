import { canBeUnknown, unknownKey, type Grouping } from './groupings.js';

/** One line as the database counts it; a missing key is something that we were not told. */
export interface Count {
  readonly keys: readonly (string | null)[];
  readonly people: number;
  readonly attendances: number;
  /** The minutes that are known; nothing where none are. */
  readonly minutes: number | null;
}

/** What holds for everyone together: people are counted once, however many rows they stand in. */
export interface Totals {
  readonly people: number;
  readonly attendances: number;
  readonly minutes: number;
  /** Came, but for less than the session's rule asks. */
  readonly partial: number;
  /** Came, and nobody knows for how long. */
  readonly unknown: number;
}

/** The name of a key, and where it stands among its like. */
export interface Named {
  readonly name: string;
  readonly order: number;
}

/** The names of one grouping's keys. */
export interface Names {
  readonly called: ReadonlyMap<string, Named>;
  /** A short fixed list, such as the tiers: each of its keys has a row, since nobody is a finding too. */
  readonly isFixed: boolean;
}

export interface Row {
  readonly keys: readonly string[];
  readonly names: readonly string[];
  readonly people: number;
  readonly attendances: number;
  readonly minutes: number;
  /** Part of all attendances, 0 to 1, to a tenth of a percent. */
  readonly share: number;
}

export interface Report {
  readonly groupings: readonly Grouping[];
  readonly rows: readonly Row[];
  readonly totals: Totals;
}

const LAST = Number.MAX_SAFE_INTEGER;
const UNKNOWN: Named = { name: 'Not known', order: LAST };

/** The lines with their names, in the order in which people expect them, and with the rows that are always there. */
export function reportOf(
  groupings: readonly Grouping[],
  counted: { readonly counts: readonly Count[]; readonly totals: Totals },
  names: readonly Names[],
): Report {
  const { totals } = counted;
  const lines = counted.counts.map((count) => lineOf(count, groupings));
  const named = [...lines, ...emptyLines(groupings, lines, names)].map((line) => ({
    line,
    called: line.keys.map((key, at) => nameOf(key, groupings[at], names[at])),
  }));
  named.sort((one, other) => firstDifference(one.called, other.called));
  return {
    groupings,
    totals,
    rows: named.map(({ line, called }) => rowOf(line, called, totals.attendances)),
  };
}

/** Part of the whole, 0 to 1, to a tenth of a percent; 0 of nothing is 0. */
export function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 1000) / 1000;
}

const FINE = 1_000_000;

/**
 * A sum of minutes as whole minutes, halves up. The exact sum is rounded once, and so is the total; each
 * person's own line keeps its parts of a minute. What lies beyond a millionth differs from engine to engine.
 */
export function wholeMinutes(minutes: number | null): number {
  return Math.round(Math.round((minutes ?? 0) * FINE) / FINE);
}

/** A count whose every key is known, if only as not known. */
interface Line extends Count {
  readonly keys: readonly string[];
}

function lineOf(count: Count, groupings: readonly Grouping[]): Line {
  return { ...count, keys: groupings.map((grouping, at) => count.keys[at] ?? unknownKey(grouping)) };
}

function rowOf(line: Line, called: readonly Named[], all: number): Row {
  return {
    keys: line.keys,
    names: called.map(({ name }) => name),
    people: line.people,
    attendances: line.attendances,
    minutes: wholeMinutes(line.minutes),
    share: shareOf(line.attendances, all),
  };
}

function nameOf(key: string, grouping: Grouping | undefined, names: Names | undefined): Named {
  if (grouping && key === unknownKey(grouping)) return UNKNOWN;
  return names?.called.get(key) ?? { name: key, order: LAST - 1 };
}

function firstDifference(one: readonly Named[], other: readonly Named[]): number {
  for (let at = 0; at < one.length; at++) {
    const [named, against] = [one[at] ?? UNKNOWN, other[at] ?? UNKNOWN];
    if (named === against) continue;
    const difference = named.order - against.order || compareNames(named.name, against.name);
    if (difference !== 0) return difference;
  }
  return 0;
}

function compareNames(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** With one grouping: a row of 0 for "Not known", and for every key of a fixed list. */
function emptyLines(groupings: readonly Grouping[], lines: readonly Line[], names: readonly Names[]): Line[] {
  const [grouping, second] = groupings;
  if (grouping === undefined || second !== undefined || !canBeUnknown(grouping)) return [];
  const there = new Set(lines.map(({ keys }) => keys[0]));
  const always = names[0]?.isFixed ? names[0].called.keys() : [];
  return [...new Set([...always, unknownKey(grouping)])]
    .filter((key) => !there.has(key))
    .map((key) => ({ keys: [key], people: 0, attendances: 0, minutes: 0 }));
}
