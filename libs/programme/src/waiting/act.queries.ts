import { Reader, sql } from '#database';
import { Injectable } from '@nestjs/common';
import type { Acted } from '../domain/act-history.js';

/** The ledger of places, as it was written. */
@Injectable()
export class ActQueries {
  constructor(private readonly reader: Reader) {}

  async ofSession(sessionId: string): Promise<Acted[]> {
    const rows = await this.reader.rows<Omit<Acted, 'kept'> & { kept: string }>(sql`
      select seq as "seq", person_id as "personId", act as "act", joined_at as "joinedAt",
        staff_group as "staffGroup", capacity as "capacity", kept as "kept"
      from registration_act where session_id = ${sessionId} order by seq`);
    return rows.map((row) => ({ ...row, kept: JSON.parse(row.kept) as Acted['kept'] }));
  }
}
