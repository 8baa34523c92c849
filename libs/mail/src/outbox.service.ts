import { insertMany, Transactions } from '#database';
import { Clock, newId } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { OutgoingMail } from './outgoing-mail.entity.js';

/** A letter to one address. The subject says nothing about a person: it is shown on locked screens. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  /** A calendar file (METHOD and one event) that goes with the letter. */
  readonly calendar?: string;
  /** What it is about and for whom: letters of one thread never overtake each other. */
  readonly thread?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Not before this instant; at once if nothing is said. */
  readonly sendAfter?: Date;
  /** Worth nothing after this instant: it is given up rather than sent later. */
  readonly notAfter?: Date;
}

/** There is something to deliver. */
export class MailPosted {
  constructor(readonly mailId: string) {}
}

/** Where letters are put in the transaction of the act that they tell of: both are kept, or neither. */
@Injectable()
export class Outbox {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async post(letter: Letter): Promise<string> {
    const [id = ''] = await this.postAll([letter]);
    return id;
  }

  /** Many letters with few statements; their ids in the order given. No two of them in one thread. */
  async postAll(letters: readonly Letter[]): Promise<string[]> {
    return this.transactions.run(async (tables) => {
      const now = this.clock.now();
      const rows: OutgoingMail[] = [];
      for (const letter of letters) rows.push(rowOf(letter, now, await behind(tables, letter.thread, now)));
      await insertMany(tables, OutgoingMail, rows);
      for (const { id } of rows) this.transactions.announce(new MailPosted(id));
      return rows.map(({ id }) => id);
    });
  }

  /** Everything that was ever written to an address, and what still waits for it. */
  async forget(address: string): Promise<void> {
    await this.transactions.run((tables) => tables.delete(OutgoingMail, { toAddress: address }));
  }
}

function rowOf(letter: Letter, now: Date, at: Date): OutgoingMail {
  return {
    id: newId(at),
    toAddress: letter.to,
    subject: letter.subject,
    text: letter.text,
    html: letter.html ?? null,
    calendar: letter.calendar ?? null,
    thread: letter.thread ?? null,
    headers: letter.headers ?? {},
    createdAt: at,
    sendAfter: letter.sendAfter ?? now,
    notAfter: letter.notAfter ?? null,
    tries: 0,
    ...{ sentAt: null, failedAt: null, lastError: null },
  };
}

/** A moment after the last letter of the thread, so that its id, which begins with the time, comes after too. */
async function behind(tables: EntityManager, thread: string | undefined, now: Date): Promise<Date> {
  if (thread === undefined) return now;
  const last = await tables.findOne(OutgoingMail, { where: { thread }, order: { id: 'DESC' } });
  return last && last.createdAt >= now ? new Date(+last.createdAt + 1) : now;
}
