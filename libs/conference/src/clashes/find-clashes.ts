import type { Clash, ClashKind, ClashLevel, LetBe, Slot, Walks } from './clash.js';
import { minutesAtOnce, near } from './near.js';

export interface Planned {
  readonly slots: readonly Slot[];
  readonly walks: Walks;
  /** The clashes that are let be, by their keys. */
  readonly letBe?: ReadonlyMap<string, LetBe>;
}

export interface Found {
  /** What blocks first, then by time. */
  readonly clashes: readonly Clash[];
  /** Whether these are all: a file that puts thousands into one hour has millions, which nobody reads. */
  readonly isComplete: boolean;
}

const MOST = 5000;

/** Who or what is in two places at once in a programme, by true time: past midnight and over a change of the clock too. */
export function findClashes({ slots, walks, letBe = new Map() }: Planned): Found {
  const found: Clash[] = [];
  for (const clash of allOf(slots, walks)) {
    if (found.length === MOST) return { clashes: sorted(found, slots), isComplete: false };
    const why = letBe.get(clash.key);
    found.push(why === undefined ? clash : { ...clash, level: 'ignore', letBe: why });
  }
  return { clashes: sorted(found, slots), isComplete: true };
}

/** What stands in one person's way who means to hear all of these. */
export function clashesOfOne(slots: readonly Slot[], walks: Walks): readonly Clash[] {
  const wanted = slots.filter(({ isBreak }) => !isBreak).map((slot) => ({ slot, kind: 'attendee' as const }));
  return [...ofPerson('', wanted, walks)];
}

function* allOf(slots: readonly Slot[], walks: Walks): Generator<Clash> {
  for (const [roomId, inRoom] of grouped(slots.map((slot) => [slot.roomId, { slot }])))
    for (const [{ slot: one }, { slot: other }] of near(inRoom))
      yield clashOf('room', one.isBreak || other.isBreak ? 'warn' : 'block', roomId, [one, other]);
  for (const [person, theirs] of grouped(slots.flatMap(partsIn))) yield* ofPerson(person, theirs, walks);
}

interface Part {
  readonly slot: Slot;
  readonly kind: 'speaker' | 'chair' | 'attendee';
}

/** Who has to be there: nobody at a break. One who speaks in the talk that they chair is there once. */
function partsIn(slot: Slot): [string, Part][] {
  if (slot.isBreak) return [];
  const speakers = new Set(slot.speakers);
  const chairs = new Set(slot.chairs.filter((person) => !speakers.has(person)));
  return [
    ...[...speakers].map((person): [string, Part] => [person, { slot, kind: 'speaker' }]),
    ...[...chairs].map((person): [string, Part] => [person, { slot, kind: 'chair' }]),
  ];
}

function* ofPerson(person: string, parts: readonly Part[], walks: Walks): Generator<Clash> {
  for (const [one, other] of near(parts, walks.longest * 60_000)) {
    const pair = [one.slot, other.slot] as const;
    if (minutesAtOnce(...pair) > 0) {
      const kind = other.kind === 'chair' ? 'chair' : one.kind;
      yield clashOf(kind, kind === 'attendee' ? 'warn' : 'block', person, pair);
    } else {
      const walk = walks.minutesBetween(one.slot.roomId, other.slot.roomId);
      const clash = clashOf('walk', 'warn', person, pair);
      if (clash.minutes < walk) yield { ...clash, walk };
    }
  }
}

function clashOf(kind: ClashKind, level: ClashLevel, who: string, pair: readonly [Slot, Slot]): Clash {
  const [one, other] = pair;
  return {
    ...{ key: [kind, who, ...[one.id, other.id].sort()].join(' '), kind, level, who },
    talks: [one.id, other.id],
    minutes: Math.abs(minutesAtOnce(one, other)),
  };
}

const ORDER: readonly ClashLevel[] = ['block', 'warn', 'ignore'];

function sorted(clashes: readonly Clash[], slots: readonly Slot[]): Clash[] {
  const starts = new Map(slots.map(({ id, startsAt }) => [id, startsAt]));
  const at = ({ talks: [, later] }: Clash) => starts.get(later) ?? 0;
  return [...clashes].sort(
    (one, other) =>
      ORDER.indexOf(one.level) - ORDER.indexOf(other.level) ||
      at(one) - at(other) ||
      (one.key < other.key ? -1 : 1),
  );
}

function grouped<One>(pairs: readonly (readonly [string, One])[]): Map<string, One[]> {
  const groups = new Map<string, One[]>();
  for (const [name, one] of pairs) {
    const group = groups.get(name);
    if (group) group.push(one);
    else groups.set(name, [one]);
  }
  return groups;
}
