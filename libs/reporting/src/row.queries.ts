import { Reader, sql } from '#database';
import { Injectable } from '@nestjs/common';
import { within, type Scope } from './scope.js';

/** One attendance as it is kept, with ids where names are wanted. */
export interface KeptRow {
  readonly id: string;
  readonly sessionId: string;
  readonly attendee: string;
  readonly roleId: string;
  readonly staffGroup: string;
  readonly tier: string;
  readonly organisationId: string | null;
  readonly position: string | null;
  readonly sector: string | null;
  readonly area: string | null;
  readonly minutes: number | null;
  readonly status: string;
  readonly sources: string;
  readonly day: number;
}

/** Where the page before ended. */
export interface RowKey {
  readonly day: number;
  readonly id: string;
}

export const THE_BEGINNING: RowKey = { day: 0, id: '' };

@Injectable()
export class RowQueries {
  constructor(private readonly reader: Reader) {}

  /** The attendances after a key in the order of their days; those corrected to absent are none. */
  async after({ day, id }: RowKey, scope: Scope, limit: number): Promise<KeptRow[]> {
    return this.reader.rows(sql`
      select a.id as "id", a.session_id as "sessionId", a.attendee as "attendee", a.role_id as "roleId",
        a.staff_group as "staffGroup", a.tier as "tier", a.organisation_id as "organisationId",
        a.position as "position", a.sector as "sector", a.area as "area", a.minutes as "minutes",
        a.status as "status", a.sources as "sources", a.day as "day"
      from attendance a where (a.day, a.id) > (${day}, ${id}) and a.status <> 'absent' and ${within(scope)}
      order by a.day, a.id limit ${limit}`);
  }
}
