import { insertMany } from '#database';
import { newId } from '#kernel';
import { In, type EntityManager } from 'typeorm';
import { Talk, TalkMove } from './tables/index.js';

/** Where and when a talk will be; nothing for one that is no more. */
type Placed = Pick<Talk, 'id' | 'startsAt' | 'endsAt' | 'roomId'>;

export interface Moves {
  readonly placed: readonly Placed[];
  /** The ids of those that are no more. */
  readonly gone: readonly string[];
  /** On whose clock they were; nothing where it stays. */
  readonly wasTimeZone: string | null;
}

/** Writes down where talks were before they are moved or taken out: what people are told of stands on it. */
export async function noteMoves(
  tables: EntityManager,
  at: Date,
  { placed, gone, wasTimeZone }: Moves,
): Promise<void> {
  const after = new Map(placed.map((talk) => [talk.id, talk]));
  const ids = [...after.keys(), ...gone];
  for (let from = 0; from < ids.length; from += 500) {
    const some = await tables.findBy(Talk, { id: In(ids.slice(from, from + 500)) });
    const moved = some.filter((talk) => talk.goneAt === null && !isSame(talk, after.get(talk.id)));
    await insertMany(
      tables,
      TalkMove,
      moved.map(({ id: talkId, startsAt, endsAt, roomId }) => ({
        ...{ id: newId(at), talkId, movedAt: at, wasTimeZone },
        ...{ wasStartsAt: startsAt, wasEndsAt: endsAt, wasRoomId: roomId },
      })),
    );
  }
}

function isSame(before: Placed, after: Placed | undefined): boolean {
  return (
    after !== undefined &&
    +before.startsAt === +after.startsAt &&
    +before.endsAt === +after.endsAt &&
    before.roomId === after.roomId
  );
}
