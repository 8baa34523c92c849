import { Reader, sql } from '#database';
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
export interface KeptUntil extends Kept {
  readonly keptUntil: Date;
}

/** Somebody in the waiting list to whom nothing is offered. */
export interface InLine extends Waiting {
  readonly id: string;
  readonly joinedAt: Date;
}

interface Row {
  readonly standing: 'registered' | 'offered' | 'overdue' | 'waiting' | 'cancelled' | 'apologies';
  readonly staffGroup: StaffGroup;
  readonly people: number;
  readonly latest: number;
}

/** Counts who holds a session's places and who waits for one. */
@Injectable()
export class Rooms {
  constructor(private readonly reader: Reader) {}

  async counted({ id, capacity }: { id: string; capacity: number | null }, now: Date): Promise<Counted> {
    const rows = await this.reader.rows<Row>(sql`
      select l."standing", l."staffGroup", count(*) as "people", max(l."joinedAt") as "latest" from (
        select case when o.id is null then r.status when o.open_until <= ${+now} then 'overdue'
          else 'offered' end as "standing", r.staff_group as "staffGroup", r.joined_at as "joinedAt"
        from registration r left join place_offer o
          on o.session_id = r.session_id and o.person_id = r.person_id and o.answer is null
        where r.session_id = ${id}) l group by l."standing", l."staffGroup"`);
    const kept = capacity === null ? [] : await this.keptAt(id, now);
    const latest = Math.max(-Infinity, ...rows.map((row) => row.latest));
    return {
      ...{ capacity, kept, held: heldIn(rows) },
      ...{ registered: countOf(rows, 'registered'), waiting: countOf(rows, 'waiting') },
      overdue: countOf(rows, 'overdue'),
      latestJoining: latest === -Infinity ? null : new Date(latest),
    };
  }

  /** Those who wait and have no offer, in the order of joining. */
  async line(sessionId: string): Promise<InLine[]> {
    const rows = await this.reader.rows<Omit<InLine, 'joinedAt'> & { joinedAt: number }>(sql`
      select r.id as "id", r.person_id as "personId", r.staff_group as "staffGroup", r.joined_at as "joinedAt"
      from registration r where r.session_id = ${sessionId} and r.status = 'waiting'
        and not exists (select 1 from place_offer o where o.session_id = r.session_id
          and o.person_id = r.person_id and o.answer is null)
      order by r.joined_at, r.id`);
    return rows.map((row) => ({ ...row, joinedAt: new Date(row.joinedAt) }));
  }

  private async keptAt(sessionId: string, now: Date): Promise<KeptUntil[]> {
    const rows = await this.reader.rows<{ places: number; staffGroups: string; keptUntil: number }>(sql`
      select places as "places", staff_groups as "staffGroups", kept_until as "keptUntil" from kept_places
      where session_id = ${sessionId} and kept_until > ${+now} order by position`);
    return rows.map(({ places, staffGroups, keptUntil }) => ({
      places,
      keptUntil: new Date(keptUntil),
      staffGroups: JSON.parse(staffGroups) as StaffGroup[],
    }));
  }
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
