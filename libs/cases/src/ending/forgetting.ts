import { Reader, sql } from '#database';
import { Erasures, type Leaver } from '#people';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CaseRecord, CaseReviewer } from '../tables/index.js';
import { StoryErasing } from './story-erasing.js';

/** Whoever leaves takes what they wrote of a child with them; a case that they were reviewing waits for somebody else. */
@Injectable()
export class CasesForgotten {
  constructor(
    erasures: Erasures,
    private readonly reader: Reader,
    private readonly erasing: StoryErasing,
  ) {
    erasures.also((tables, leaver) => this.forget(tables, leaver));
  }

  private async forget(tables: EntityManager, { id: personId }: Leaver): Promise<void> {
    const own = await this.reader.rows<{ id: string; status: CaseRecord['status'] }>(sql`
      select id as "id", status as "status" from case_record
      where presenter_id = ${personId} and (erased_at is null or status <> 'withdrawn') order by id`);
    for (const { id, status } of own) {
      const change = await this.erasing.erase(tables, id);
      const isDone = status === 'closed' || status === 'followed-up' || status === 'recommended';
      await tables.update(CaseRecord, { id }, { ...change, status: isDone ? 'closed' : 'withdrawn' });
    }
    await tables.delete(CaseReviewer, { personId });
    await tables.update(
      CaseRecord,
      { reviewerId: personId, status: 'in-review' },
      { status: 'submitted', reviewerId: null },
    );
  }
}
