import { Reader, sql, Transactions } from '#database';
import { Events } from '#events';
import { SessionCancelled } from '#programme';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CaseLetters } from '../case-letters.js';
import type { CaseRow } from '../seeing/case.rows.js';

/** Lets those hear who can book another session for a case whose own is called off. */
@Injectable()
export class SessionsCalledOff implements OnModuleInit {
  constructor(
    private readonly events: Events,
    private readonly reader: Reader,
    private readonly transactions: Transactions,
    private readonly letters: CaseLetters,
  ) {}

  onModuleInit(): void {
    this.events.on(SessionCancelled, ({ sessionId }) => this.tell(sessionId));
  }

  private async tell(sessionId: string): Promise<void> {
    const cases = await this.reader.rows<Pick<CaseRow, 'id' | 'presenterId' | 'reviewerId'>>(sql`
      select id as "id", presenter_id as "presenterId", reviewer_id as "reviewerId" from case_record
      where session_id = ${sessionId} and status = 'accepted' order by id`);
    await this.transactions.run(async () => {
      for (const one of cases) {
        await this.letters.toPresenter(one, 'The session of your case is called off. Choose another one.');
        await this.letters.toReviewer(one, 'The session of a case that you reviewed is called off.');
      }
    });
  }
}
