import { join, Reader, sql } from '#database';
import type { StaffGroup } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { Kept, Room, Waiting } from '../domain/places.js';

/** A session's places as they are now, with how many registered and wait, and when somebody last joined. */
export interface Counted extends Room {
  readonly kept: readonly KeptUntil[];
  readonly registered: number;
  /** Those who wait without an offer. */
  readonly waiting: number;
  /** Offers that are past their time and not yet ended by the clock. */
  readonly overdue: number;
  readonly latestJoining: Date | null;
}

/** Places that are kept, and until when. */
interface KeptUntil extends Kept {
  readonly position: number;
  readonly keptUntil: Date;
}

/** Somebody in the waiting list to whom nothing is offered. */
export interface InLine extends Waiting {
  readonly id: string;
  readonly sessionId: string;
  readonly joinedAt: Date;
}

interface Row {
  readonly sessionId: string;
  readonly standing: 'registered' | 'offered' | 'overdue' | 'waiting' | 'cancelled' | 'apologies';
  readonly staffGroup: StaffGroup;
  readonly people: number;
  readonly latest: number;
}

interface KeptLot {
  readonly sessionId: string;
  readonly position: number;
  readonly places: number;
  readonly staffGroups: string;
  readonly keptUntil: number;
}

/** Whose places are to be counted. */
interface Limited {
  readonly id: string;
  readonly capacity: number | null;
}

/** Counts who holds a session's places and who waits for one. */
@Injectable()
export class Rooms {
  constructor(private readonly reader: Reader) {}

  async counted(session: Limited, now: Date): Promise<Counted> {
    const rooms = await this.all([session], now);
    return rooms.get(session.id) ?? countedFrom(session, [], []);
  }

  /** Those of several sessions, by the sessions' ids, in two statements. */
  async all(sessions: readonly Limited[], now: Date): Promise<ReadonlyMap<string, Counted>> {
    if (sessions.length === 0) return new Map();
    const rows = await this.standings(sessions, now);
    const kept = await this.keptAt(sessions, now);
    const own = <One extends { sessionId: string }>(all: readonly One[], { id }: Limited) =>
      all.filter(({ sessionId }) => sessionId === id);
    return new Map(
      sessions.map((session) => [session.id, countedFrom(session, own(rows, session), own(kept, session))]),
    );
  }

  /** Those who wait in these sessions and have no offer, in the order of joining. */
  async line(sessionIds: readonly string[]): Promise<InLine[]> {
    if (sessionIds.length === 0) return [];
    const rows = await this.reader.rows<Omit<InLine, 'joinedAt'> & { joinedAt: number }>(sql`
      select r.id as "id", r.session_id as "sessionId", r.person_id as "personId",
        r.staff_group as "staffGroup", r.joined_at as "joinedAt"
      from registration r where r.session_id in (${join([...sessionIds])}) and r.status = 'waiting'
        and not exists (select 1 from place_offer o where o.session_id = r.session_id
          and o.person_id = r.person_id and o.answer is null)
      order by r.joined_at, r.id`);
    return rows.map((row) => ({ ...row, joinedAt: new Date(row.joinedAt) }));
  }

  private standings(sessions: readonly Limited[], now: Date): Promise<Row[]> {
    return this.reader.rows(sql`
      select l."sessionId", l."standing", l."staffGroup", count(*) as "people", max(l."joinedAt") as "latest" from (
        select case when o.id is null then r.status when o.open_until <= ${+now} then 'overdue'
          else 'offered' end as "standing", r.staff_group as "staffGroup", r.joined_at as "joinedAt",
          r.session_id as "sessionId"
        from registration r left join place_offer o
          on o.session_id = r.session_id and o.person_id = r.person_id and o.answer is null
        where r.session_id in (${join(sessions.map(({ id }) => id))})) l
      group by l."sessionId", l."standing", l."staffGroup"`);
  }

  private async keptAt(sessions: readonly Limited[], now: Date): Promise<KeptLot[]> {
    const limited = sessions.filter(({ capacity }) => capacity !== null).map(({ id }) => id);
    if (limited.length === 0) return [];
    return this.reader.rows(sql`
      select session_id as "sessionId", position as "position", places as "places",
        staff_groups as "staffGroups", kept_until as "keptUntil"
      from kept_places where session_id in (${join(limited)}) and kept_until > ${+now} order by position`);
  }
}

function countedFrom({ capacity }: Limited, rows: readonly Row[], lots: readonly KeptLot[]): Counted {
  const latest = Math.max(-Infinity, ...rows.map((row) => row.latest));
  return {
    ...{ capacity, kept: lots.map(keptIn), held: heldIn(rows) },
    ...{ registered: countOf(rows, 'registered'), waiting: countOf(rows, 'waiting') },
    overdue: countOf(rows, 'overdue'),
    latestJoining: latest === -Infinity ? null : new Date(latest),
  };
}

function keptIn({ position, places, staffGroups, keptUntil }: KeptLot): KeptUntil {
  return {
    ...{ position, places, keptUntil: new Date(keptUntil) },
    staffGroups: JSON.parse(staffGroups) as StaffGroup[],
  };
}

const HOLDING: readonly Row['standing'][] = ['registered', 'offered', 'overdue'];

function heldIn(rows: readonly Row[]): Map<StaffGroup, number> {
  const held = new Map<StaffGroup, number>();
  for (const { standing, staffGroup, people } of rows) {
    if (HOLDING.includes(standing)) held.set(staffGroup, (held.get(staffGroup) ?? 0) + people);
  }
  return held;
}

function countOf(rows: readonly Row[], wanted: Row['standing']): number {
  return rows.filter(({ standing }) => standing === wanted).reduce((sum, { people }) => sum + people, 0);
}
