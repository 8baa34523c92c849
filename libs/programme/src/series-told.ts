import { join, Reader, sql } from '#database';
import { Injectable } from '@nestjs/common';
import { promotionsDue } from './domain/places.js';
import type { PlanLine } from './domain/series-standing.js';
import type { SeriesSession } from './series-sessions.js';

/** How many people hear of something, and in how many letters. */
export interface Told {
  readonly people: number;
  readonly letters: number;
}

interface Place {
  readonly sessionId: string;
  readonly personId: string;
  readonly isReachable: 0 | 1;
  /** From 1, in the order in which places are given; 0 where they have one. */
  readonly turn: number;
}

/** Counts who would be written to: each person has a letter for each session, since calendars take one event a letter. */
@Injectable()
export class SeriesTold {
  constructor(private readonly reader: Reader) {}

  /** Everybody who has a place in these sessions or waits for one. */
  async around(sessionIds: readonly string[]): Promise<Told> {
    return counted(await this.places(sessionIds));
  }

  /** Everybody around what moves or is cancelled, and those who get a place because there are more. */
  async by(lines: readonly PlanLine[], sessions: readonly SeriesSession[]): Promise<Told> {
    const isTold = new Set(lines.filter(isNews).map(({ sessionId }) => sessionId));
    const kept = new Map(sessions.map((session) => [session.id, session]));
    const promoted = new Map(lines.map((line) => [line.sessionId ?? '', promotedBy(line, kept)]));
    const ids = [...promoted].filter(([id, due]) => isTold.has(id) || due > 0).map(([id]) => id);
    const places = await this.places(ids);
    const isPromoted = ({ sessionId, turn }: Place) => turn > 0 && turn <= (promoted.get(sessionId) ?? 0);
    return counted(places.filter((place) => isTold.has(place.sessionId) || isPromoted(place)));
  }

  private async places(sessionIds: readonly string[]): Promise<Place[]> {
    if (sessionIds.length === 0) return [];
    return this.reader.rows<Place>(sql`
      select r.session_id as "sessionId", r.person_id as "personId",
        case when p.email is not null and p.left_at is null then 1 else 0 end as "isReachable",
        case when r.status = 'registered' then 0 else row_number() over
          (partition by r.session_id, r.status order by r.joined_at, r.id) end as "turn"
      from registration r join person p on p.id = r.person_id
      where r.session_id in (${join([...sessionIds])}) and r.status in ('registered', 'waiting')`);
  }
}

function isNews({ fate }: PlanLine): boolean {
  return fate === 'moved' || fate === 'cancelled';
}

/** How many get a place in a session that has more of them now, and only that: whoever waits hears of a move anyway. */
function promotedBy({ fate, sessionId, after }: PlanLine, kept: ReadonlyMap<string, SeriesSession>): number {
  const session = kept.get(sessionId ?? '');
  if (fate !== 'changed' || session?.status !== 'published' || !after) return 0;
  return promotionsDue({ ...session, capacity: after.capacity });
}

function counted(places: readonly Place[]): Told {
  const reached = places.filter(({ isReachable }) => isReachable === 1);
  return { people: new Set(reached.map(({ personId }) => personId)).size, letters: reached.length };
}
