import { blockingIn, seenOf, type PlannedTalk, type ReleasePlan } from '#conference';
import type { z } from 'zod';
import type { PlanShown } from './conference-plan.schema.js';

/** A plan as those who change it through the API read it. Addresses of speakers are not in it. */
export function planShown(plan: ReleasePlan): z.input<typeof PlanShown> {
  const { draft, lines, faults, clashing, signedUp, seen } = plan;
  const { conference, planned } = draft;
  return {
    ...{ slug: conference.slug, title: planned.head.title, timeZone: conference.timeZone },
    version: conference.version,
    days: planned.days.map((day) => ({ ...day, startsAt: iso(day.startsAt), endsAt: iso(day.endsAt) })),
    tracks: planned.tracks.map(({ slug, name }) => ({ slug, name })),
    rooms: planned.rooms.map((room) => {
      const { capacity, streamUrl, walk } = room.ours;
      return { id: room.id, name: room.name, capacity, streamUrl, walk: { ...walk }, seen: seenOf(room) };
    }),
    talks: planned.talks.map(talkShown),
    changes: lines.map(({ kind, what, thing, name, says }) => ({ kind, what, thing, name, says: [...says] })),
    ...{ faults: [...faults], blocking: blockingIn(clashing).length, signedUp: [...signedUp], seen },
  };
}

function talkShown(talk: PlannedTalk) {
  const { guid, title, kind, day, roomId, startsAt, minutes, track, persons, ours } = talk;
  return {
    ...{ guid, title, kind, day, roomId, startsAt: iso(startsAt), minutes, track },
    ...{ capacity: ours.capacity, isStreamed: ours.isStreamed },
    ...{ speakers: persons.map(({ name }) => name), chairs: ours.chairs.map(({ name }) => name) },
    seen: seenOf(talk),
  };
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}
