import { insertMany, Transactions } from '#database';
import { Clock } from '#kernel';
import { Injectable } from '@nestjs/common';
import { ReminderLetters } from './reminder-letters.js';
import { ReminderTold } from './reminder-told.entity.js';
import { ReminderQueries, type DueReminder, type RemindedRow } from './reminders.queries.js';

/** Reminds people of the sessions that they have a place in. */
@Injectable()
export class Reminders {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly queries: ReminderQueries,
    private readonly letters: ReminderLetters,
  ) {}

  /** Timed work: reminds everybody who is due and answers how many. What is due is asked of the database alone. */
  async remindDue(): Promise<number> {
    const due = await this.queries.due(this.clock.now());
    let reminded = 0;
    // Asked outside first: most minutes remind nobody, and writers take turns.
    while ((await this.queries.untold(due)).length > 0) reminded += await this.tell(due);
    return reminded;
  }

  /** Writes who was told beside their letters; another process that asked meanwhile finds them told. */
  private async tell(due: readonly DueReminder[]): Promise<number> {
    return this.transactions.run(async (tables) => {
      const rows = await this.queries.untold(due);
      const now = this.clock.now();
      await insertMany(
        tables,
        ReminderTold,
        rows.map((row) => toldOf(row, now)),
      );
      await this.letters.post(rows, now);
      return rows.length;
    });
  }
}

function toldOf({ sessionId, personId, kind, startsAt }: RemindedRow, toldAt: Date): ReminderTold {
  return { sessionId, personId, kind, startsAt: new Date(startsAt), toldAt };
}
