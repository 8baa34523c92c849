import { Reader, sql, Transactions } from '#database';
import { Injectable } from '@nestjs/common';
import { CaseSettings } from '../settings/case-settings.service.js';
import { CaseRecord } from '../tables/index.js';
import { StoryErasing } from './story-erasing.js';

const AT_ONCE = 100;
const DAY = 24 * 60 * 60 * 1000;

/** Erases stories that were kept for as long as the network keeps them. */
@Injectable()
export class CasesByTheClock {
  constructor(
    private readonly reader: Reader,
    private readonly transactions: Transactions,
    private readonly settings: CaseSettings,
    private readonly erasing: StoryErasing,
  ) {}

  /** Timed work: answers for how many cases. */
  async eraseDue(): Promise<number> {
    const { keptDays } = await this.settings.rules();
    const before = +this.erasing.now() - keptDays * DAY;
    const due = await this.reader.rows<{ id: string; version: number }>(sql`
      select id as "id", version as "version" from case_record
      where erased_at is null and coalesce(presented_at, changed_at) <= ${before}
      order by id limit ${AT_ONCE}`);
    for (const { id, version } of due)
      await this.transactions.run(async (tables) => {
        const change = await this.erasing.erase(tables, id);
        await tables.update(CaseRecord, { id }, { ...change, version: version + 1 });
      });
    return due.length;
  }
}
