import { join, Reader, sql } from '#database';
import { Clock } from '#kernel';
import { Injectable } from '@nestjs/common';
import { nextInLine, type Room } from './domain/places.js';
import type { PlanLine } from './domain/series-standing.js';
import type { SeriesSession } from './series-sessions.js';
import { Rooms } from './waiting/rooms.js';

/** How many people hear of something, and in how many letters. */
export interface Told {
  readonly people: number;
  readonly letters: number;
}

/** A session as far as it says who would get a place. */
type Counted = Pick<SeriesSession, 'id' | 'status' | 'waiting' | 'draft'>;

interface Place {
  readonly sessionId: string;
  readonly personId: string;
  readonly isReachable: 0 | 1;
}

/** Counts who would be written to: each person has a letter for each session, since calendars take one event a letter. */
@Injectable()
export class SeriesTold {
  constructor(
    private readonly reader: Reader,
    private readonly rooms: Rooms,
    private readonly clock: Clock,
  ) {}

  /** Everybody who has a place in these sessions or waits for one. */
  async around(sessionIds: readonly string[]): Promise<Told> {
    return counted(await this.places(sessionIds));
  }

  /** Everybody around what moves or is cancelled, and those who get a place, or are asked, because there are more. */
  async by(lines: readonly PlanLine[], sessions: readonly Counted[]): Promise<Told> {
    const isTold = new Set(lines.filter(isNews).map(({ sessionId }) => sessionId));
    const kept = new Map(sessions.map((session) => [session.id, session]));
    const roomier = lines.filter((line) => isRoomier(line, kept.get(line.sessionId ?? '')));
    const served = await this.servedBy(roomier);
    const ids = lines.flatMap(({ sessionId }) => sessionId ?? []);
    const places = await this.places(ids.filter((id) => isTold.has(id) || served.has(id)));
    const isServed = ({ sessionId, personId }: Place) => served.get(sessionId)?.has(personId) === true;
    return counted(places.filter((place) => isTold.has(place.sessionId) || isServed(place)));
  }

  /** By the very rule that gives the places, kept ones and the order of joining with it. */
  private async servedBy(lines: readonly PlanLine[]): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
    const sessions = lines.flatMap(({ sessionId, after }) =>
      sessionId !== null && after ? [{ id: sessionId, capacity: after.capacity }] : [],
    );
    const rooms = await this.rooms.all(sessions, this.clock.now());
    const waiting = await this.rooms.line([...rooms.keys()]);
    const servedIn = ([id, room]: [string, Room]): [string, Set<string>] => {
      const own = waiting.filter(({ sessionId }) => sessionId === id);
      return [id, new Set(nextInLine(own, room).map(({ personId }) => personId))];
    };
    return new Map([...rooms].map(servedIn));
  }

  private async places(sessionIds: readonly string[]): Promise<Place[]> {
    if (sessionIds.length === 0) return [];
    return this.reader.rows<Place>(sql`
      select r.session_id as "sessionId", r.person_id as "personId",
        case when p.email is not null and p.left_at is null then 1 else 0 end as "isReachable"
      from registration r join person p on p.id = r.person_id
      where r.session_id in (${join([...sessionIds])}) and r.status in ('registered', 'waiting')`);
  }
}

function isNews({ fate }: PlanLine): boolean {
  return fate === 'moved' || fate === 'cancelled';
}

/** It has another number of places, and only that is new: whoever waits hears of a move anyway. */
function isRoomier({ fate, after }: PlanLine, session: Counted | undefined): boolean {
  if (fate !== 'changed' || !after || !session) return false;
  const { status, waiting, draft } = session;
  return status === 'published' && waiting > 0 && after.capacity !== draft.capacity;
}

function counted(places: readonly Place[]): Told {
  const reached = places.filter(({ isReachable }) => isReachable === 1);
  return { people: new Set(reached.map(({ personId }) => personId)).size, letters: reached.length };
}
