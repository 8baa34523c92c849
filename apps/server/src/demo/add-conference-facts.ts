import { ConferenceQueries, OwnFacts, type ConferenceRow, type RoomOurs, type TalkRow } from '#conference';
import type { Actor } from '#kernel';
import { EVERYONE } from '#programme';
import { OURS, ROOMS } from './data/conference.js';
import type { Stage } from './stage.js';

const STREAM = 'https://stream.example.org/annual';

/** What the organisers add to the programme: places, ways to walk, a stream, chairs, and for whom a talk is made. */
export async function addConferenceFacts(stage: Stage, actor: Actor, slug: string): Promise<void> {
  const queries = stage.get(ConferenceQueries);
  const conference = await queries.there(slug);
  const talks = await queries.talks(conference.id);
  await stage.get(OwnFacts).write(actor, slug, {
    rooms: await roomFacts(queries, conference),
    talks: new Map(talks.map((talk) => [talk.guid, talkFacts(talk, talks)])),
  });
}

async function roomFacts(
  queries: ConferenceQueries,
  { id }: ConferenceRow,
): Promise<Map<string, Partial<RoomOurs>>> {
  const rooms = await queries.rooms(id);
  return new Map(
    ROOMS.map(({ name, capacity, walk }, place) => {
      const minutes = walk.flatMap((one, at) => {
        const to = rooms.find((room) => room.name === ROOMS[place + 1 + at]?.name);
        return to ? [[to.id, one] as const] : [];
      });
      const streamUrl = place === 0 ? STREAM : null;
      return [name, { capacity, streamUrl, walk: Object.fromEntries(minutes) }];
    }),
  );
}

function talkFacts({ title, room, kind }: TalkRow, talks: readonly TalkRow[]) {
  const { tiers = [], chairs = [], capacity = null } = OURS[title] ?? {};
  return {
    audience: { ...EVERYONE, tiers },
    chairs: chairs.map((name) => ({ name, guid: guidOf(name, talks) })),
    capacity,
    isStreamed: room === ROOMS[0]?.name && kind !== 'Break' && kind !== 'Workshop',
  };
}

/** Whoever chairs here speaks elsewhere. */
function guidOf(name: string, talks: readonly TalkRow[]): string {
  return talks.flatMap(({ facts }) => facts.persons).find((person) => person.name === name)?.guid ?? name;
}
