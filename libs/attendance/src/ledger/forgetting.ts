import { Reader, sql } from '#database';
import { Clock, foldedName } from '#kernel';
import { Erasures, FORMER_MEMBER, type Leaver } from '#people';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Alias, Guest, ImportMatch, ImportRow } from '../tables/index.js';

/** The facts of the ledger stay as they are. Under which name they stood in a report, or as a guest, does not. */
@Injectable()
export class AttendanceForgets {
  constructor(
    erasures: Erasures,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {
    erasures.also((tables, leaver) => this.forget(tables, leaver));
  }

  private async forget(tables: EntityManager, { id: personId }: Leaver): Promise<void> {
    for (const { importId, personKey } of await this.rowsOf(personId)) {
      const nameless = { name: FORMER_MEMBER, email: null, joinToken: null, personKey: personId };
      await tables.update(ImportRow, { importId, personKey }, nameless);
      await tables.update(ImportMatch, { importId, personKey }, { personKey: personId });
    }
    for (const { id } of await tables.findBy(Alias, { personId }))
      await tables.update(Alias, { id }, { value: `forgotten ${id}`, withdrawnAt: this.clock.now() });
    const nobody = { name: FORMER_MEMBER, sortName: foldedName(FORMER_MEMBER), email: null };
    await tables.update(Guest, { claimedBy: personId }, nobody);
  }

  /** Also where a decision was undone: the name is in the row all the same. */
  private rowsOf(personId: string): Promise<{ importId: string; personKey: string }[]> {
    return this.reader.rows(sql`
      select distinct m.import_id as "importId", m.person_key as "personKey" from import_match m
        left join guest g on g.id = m.guest_id
      where m.person_id = ${personId} or g.claimed_by = ${personId} order by 1, 2`);
  }
}
