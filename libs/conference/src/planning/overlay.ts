import { instantAt, wallClockAt } from '#programme';
import type { ScheduleTrack } from '#schedules';
import type { DayFact } from '../tables/index.js';
import type { ChangeKind } from './change-kind.js';
import type { Head, Planned, PlannedRoom, PlannedTalk, Zone } from './planned.js';
import { daysRezoned, rezoned, type OtherClock } from './rezoned.js';

/**
 * One change: the thing as it is wanted, or nothing where it is taken out. Its instants are meant on the
 * clock of `timeZone`: that of the plan when it was written, or else that which everybody reads.
 */
export type Change = { readonly thing: string; readonly timeZone?: string } & (
  | { readonly kind: 'head'; readonly it: Head }
  | { readonly kind: 'zone'; readonly it: Zone }
  | { readonly kind: 'days'; readonly it: readonly DayFact[] }
  | { readonly kind: 'tracks'; readonly it: readonly ScheduleTrack[] }
  | { readonly kind: 'room'; readonly it: PlannedRoom | null }
  | { readonly kind: 'talk'; readonly it: TalkWanted | null }
);

/** A talk, and the date of its day when it was written: it moves with its day. */
interface TalkWanted {
  readonly talk: PlannedTalk;
  readonly on: string;
}

/** The programme with the changes laid over it. On another clock, everything stays at its hour. */
export function overlaid(released: Planned, changes: readonly Change[]): Planned {
  const zone = changes.find((change) => change.kind === 'zone')?.it ?? released.zone;
  const clocksOf = (change?: Change): OtherClock => ({
    from: change?.timeZone ?? released.zone.timeZone,
    to: zone.timeZone,
  });
  const daysChanged = changes.find((change) => change.kind === 'days');
  const days = daysRezoned(daysChanged?.it ?? released.days, clocksOf(daysChanged));
  const tracks = changes.find((change) => change.kind === 'tracks')?.it ?? released.tracks;
  const named = newNames(released.tracks, tracks);
  const moved = ({ talk, on }: TalkWanted): PlannedTalk => ({
    ...talk,
    track: named.get(talk.track) ?? talk.track,
    startsAt: movedTo(talk.startsAt, { from: on, to: dateOf(days, talk.day) ?? on, ...zone }),
  });
  return {
    head: changes.find((change) => change.kind === 'head')?.it ?? released.head,
    ...{ zone, days, tracks, rooms: roomsWith(released.rooms, changes) },
    talks: talksWith(released, changes, clocksOf).map(moved).sort(byTime),
  };
}

/** The things of one kind by what a change of them says it is of. */
export function thingOf(planned: Planned, kind: ChangeKind, thing: string): unknown {
  if (kind === 'room') return planned.rooms.find(({ id }) => id === thing);
  if (kind === 'talk') return planned.talks.find(({ guid }) => guid === thing);
  return planned[kind];
}

export function dateOf(days: readonly DayFact[], day: number): string | undefined {
  return days.find(({ index }) => index === day)?.date;
}

function roomsWith(released: readonly PlannedRoom[], changes: readonly Change[]): PlannedRoom[] {
  const rooms = new Map(released.map((room) => [room.id, room]));
  for (const change of changes) {
    if (change.kind !== 'room') continue;
    if (change.it) rooms.set(change.thing, change.it);
    else rooms.delete(change.thing);
  }
  return [...rooms.values()].sort((one, other) => one.place - other.place || (one.id < other.id ? -1 : 1));
}

function talksWith(
  { talks, days }: Planned,
  changes: readonly Change[],
  clocksOf: (change?: Change) => OtherClock,
): TalkWanted[] {
  const on = new Map(days.map(({ index, date }) => [index, date]));
  const clocks = clocksOf();
  const all = new Map(
    talks.map((talk) => [talk.guid, { talk: onClock(talk, clocks), on: on.get(talk.day) ?? '' }]),
  );
  for (const change of changes) {
    if (change.kind !== 'talk') continue;
    const { it } = change;
    if (it) all.set(change.thing, { talk: onClock(it.talk, clocksOf(change)), on: it.on });
    else all.delete(change.thing);
  }
  return [...all.values()];
}

function onClock(talk: PlannedTalk, clocks: OtherClock): PlannedTalk {
  if (clocks.from === clocks.to) return talk;
  return { ...talk, startsAt: rezoned(talk.startsAt, clocks) };
}

/** A track keeps its short name for life, so that its talks follow its new name. */
function newNames(before: readonly ScheduleTrack[], after: readonly ScheduleTrack[]): Map<string, string> {
  const now = new Map(after.map(({ slug, name }) => [slug, name]));
  return new Map(before.map(({ slug, name }) => [name, now.get(slug) ?? name]));
}

/** The same hour on the clock on another date. */
function movedTo(
  startsAt: number,
  { from, to, timeZone }: { from: string; to: string; timeZone: string },
): number {
  if (from === to || from === '') return startsAt;
  const { date, time } = wallClockAt(new Date(startsAt), timeZone);
  const days = Date.parse(to) - Date.parse(from);
  const then = new Date(Date.parse(date) + days).toISOString().slice(0, 10);
  return +instantAt({ date: then, time }, timeZone);
}

function byTime(one: PlannedTalk, other: PlannedTalk): number {
  return one.startsAt - other.startsAt || one.number - other.number;
}
