import type { Schedule, ScheduleEvent } from '#schedules';

/** A thing with a name of its own, and all that is known of it as one text, by which two are compared. */
export type Known = ReadonlyMap<string, string>;

export interface Changes {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly gone: readonly string[];
}

/** What has to happen so that what is kept becomes what is wanted. */
export function changesBetween(kept: Known, wanted: Known): Changes {
  const added = [...wanted.keys()].filter((name) => !kept.has(name));
  const changed = [...wanted].filter(([name, text]) => kept.has(name) && kept.get(name) !== text);
  const gone = [...kept.keys()].filter((name) => !wanted.has(name));
  return { added, changed: changed.map(([name]) => name), gone };
}

export function countOf({ added, changed, gone }: Changes): number {
  return added.length + changed.length + gone.length;
}

/** All that a programme says, by the kind of thing and its name. */
export function knownOf(schedule: Schedule): Known {
  const { version, title, timeZone, url, days, tracks, rooms, events } = schedule;
  return new Map([
    ['conference', JSON.stringify([version, title, timeZone, url, tracks, days])],
    ...rooms.map(({ name, guid }, place): [string, string] => [
      `room ${name}`,
      JSON.stringify([guid, place]),
    ]),
    ...events.map((event): [string, string] => [`talk ${event.guid}`, textOf(event)]),
  ]);
}

/** In one order of the fields, whatever order they came in. */
function textOf(event: ScheduleEvent): string {
  return JSON.stringify(Object.entries(event).sort(([one], [other]) => (one < other ? -1 : 1)));
}
