import { instantAt, wallClockAt } from '#programme';
import type { ScheduleTrack } from '#schedules';
import type { DayFact } from '../tables/index.js';
import type { ChangeKind } from './change-kind.js';
import type { Head, Planned, PlannedRoom, PlannedTalk } from './planned.js';

/** One change: the thing as it is wanted, or nothing where it is taken out. */
export type Change = { readonly thing: string } & (
  | { readonly kind: 'head'; readonly it: Head }
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

/** The programme with the changes laid over it. */
export function overlaid(released: Planned, changes: readonly Change[], timeZone: string): Planned {
  const days = changes.find((change) => change.kind === 'days')?.it ?? released.days;
  const tracks = changes.find((change) => change.kind === 'tracks')?.it ?? released.tracks;
  const named = newNames(released.tracks, tracks);
  const moved = ({ talk, on }: TalkWanted): PlannedTalk => ({
    ...talk,
    track: named.get(talk.track) ?? talk.track,
    startsAt: movedTo(talk.startsAt, { from: on, to: dateOf(days, talk.day) ?? on, timeZone }),
  });
  return {
    head: changes.find((change) => change.kind === 'head')?.it ?? released.head,
    ...{ days, tracks, rooms: roomsWith(released.rooms, changes) },
    talks: talksWith(released, changes).map(moved).sort(byTime),
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

function talksWith({ talks, days }: Planned, changes: readonly Change[]): TalkWanted[] {
  const on = new Map(days.map(({ index, date }) => [index, date]));
  const all = new Map(talks.map((talk) => [talk.guid, { talk, on: on.get(talk.day) ?? '' }]));
  for (const change of changes) {
    if (change.kind !== 'talk') continue;
    if (change.it) all.set(change.thing, change.it);
    else all.delete(change.thing);
  }
  return [...all.values()];
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
