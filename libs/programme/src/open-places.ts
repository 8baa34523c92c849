import { Reader, sql } from '#database';
import { Clock, type StaffGroup } from '#kernel';
import { Injectable } from '@nestjs/common';
import { placesOpenTo } from './domain/places.js';
import type { SessionRow } from './session.rows.js';
import { Rooms } from './waiting/rooms.js';

/** Counts the places of sessions as one person meets them: what is kept for others is not left for them. */
@Injectable()
export class OpenPlaces {
  constructor(
    private readonly reader: Reader,
    private readonly rooms: Rooms,
    private readonly clock: Clock,
  ) {}

  /** The same rows; nothing is asked where no places are kept, and three statements for any number where some are. */
  async seenBy<Row extends SessionRow>(personId: string, rows: readonly Row[]): Promise<Row[]> {
    const now = this.clock.now();
    // Where there is no limit, nobody can be kept out, whatever was kept before it was taken off.
    const keeping = rows.filter(
      ({ capacity, keptUntil }) => capacity !== null && keptUntil !== null && keptUntil > now,
    );
    if (keeping.length === 0) return [...rows];
    const group = await this.groupOf(personId);
    const rooms = await this.rooms.all(keeping, now);
    return rows.map((row) => {
      const room = rooms.get(row.id);
      return room ? { ...row, placesLeft: placesOpenTo(group, room) } : row;
    });
  }

  /** A stranger has none of the places that are kept. */
  private async groupOf(personId: string): Promise<StaffGroup> {
    const row = await this.reader.first<{ staffGroup: StaffGroup }>(sql`
      select r.staff_group as "staffGroup" from person p join role r on r.id = p.role_id where p.id = ${personId}`);
    return row?.staffGroup ?? '99';
  }
}
