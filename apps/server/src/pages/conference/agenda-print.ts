import { placeInWords, type Agenda } from '#conference';
import { createHash } from 'node:crypto';

/** A short text that is the same for as long as nothing changes in somebody's own programme, whatever else does. */
export function agendaPrint({ conference, talks, clashes, places }: Agenda): string {
  const mine = talks.map(({ id, title, room, startsAt, endsAt, ours }) => [
    ...[id, title, room, startsAt, endsAt, ours.capacity],
    placeInWords(places.get(id)),
  ]);
  const all = JSON.stringify([conference.timeZone, mine, clashes.map(({ key, minutes }) => [key, minutes])]);
  return createHash('sha256').update(all).digest('base64url').slice(0, 22);
}
