import { Reader, sql, Transactions } from '#database';
import { Clock } from '#kernel';
import { Injectable } from '@nestjs/common';
import { CaseLetters } from '../case-letters.js';
import { caseOf, casesFor, type RawCase } from '../seeing/case.rows.js';
import { CaseFollowUp } from '../tables/index.js';

const AT_ONCE = 100;

/** Asks presenters what happened, once for each time that is due. */
@Injectable()
export class FollowUpsByTheClock {
  constructor(
    private readonly reader: Reader,
    private readonly transactions: Transactions,
    private readonly letters: CaseLetters,
    private readonly clock: Clock,
  ) {}

  /** Timed work: answers how many were asked. What a stopped process did not ask is asked by the next. */
  async askDue(): Promise<number> {
    const due = await this.due();
    for (const { id } of due) await this.ask(id);
    return due.length;
  }

  private due(): Promise<{ id: string }[]> {
    return this.reader.rows(sql`
      select f.id as "id" from case_follow_up f join case_record c on c.id = f.case_id
      where f.due_at <= ${+this.clock.now()} and f.asked_at is null and f.answered_at is null
        and c.status in ('recommended', 'followed-up') and c.erased_at is null
      order by f.due_at, f.id limit ${AT_ONCE}`);
  }

  private async ask(id: string): Promise<void> {
    await this.transactions.run(async (tables) => {
      const askedAt = this.clock.now();
      const open = await tables.findOneBy(CaseFollowUp, { id });
      // Another process may have asked in the meantime.
      if (!open || open.askedAt || open.answeredAt) return;
      await tables.update(CaseFollowUp, { id }, { askedAt });
      const raw = await this.reader.first<RawCase>(sql`${casesFor('')} where c.id = ${open.caseId}`);
      if (raw)
        await this.letters.toPresenter(
          caseOf(raw, askedAt),
          'What happened since? It takes two minutes to say.',
        );
    });
  }
}
