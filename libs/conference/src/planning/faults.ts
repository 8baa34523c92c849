import type { Planned, PlannedTalk } from './planned.js';

/** What does not hold together in a programme, a sentence each: it cannot be released so. */
export function faultsOf({ days, tracks, rooms, talks }: Planned): string[] {
  const known = {
    day: new Set(days.map(({ index }) => index)),
    room: new Set(rooms.map(({ id }) => id)),
    track: new Set(tracks.map(({ name }) => name)),
  };
  return [
    ...(days.length === 0 ? ['A conference has at least one day.'] : []),
    ...talks.flatMap(faultsOfTalk),
  ];

  function faultsOfTalk({ title, day, roomId, track }: PlannedTalk): string[] {
    return [
      ...(known.day.has(day) ? [] : [`“${title}” is on a day that is not in the programme. Move it first.`]),
      ...(known.room.has(roomId) ? [] : [`“${title}” is in a room that is not there. Move it first.`]),
      ...(track === '' || known.track.has(track)
        ? []
        : [`“${title}” is in the track “${track}”, which is not there. Choose another first.`]),
    ];
  }
}

/** The first fault that a change would bring; those that were there before are no fault of it. */
export function newFault(before: Planned, after: Planned): string | undefined {
  const known = new Set(faultsOf(before));
  return faultsOf(after).find((fault) => !known.has(fault));
}
