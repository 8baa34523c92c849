import { Transactions } from '#database';
import { Clock, newId } from '#kernel';
import { Injectable } from '@nestjs/common';
import { OutgoingMail } from './outgoing-mail.entity.js';

/** A letter to one address. The subject says nothing about a person: it is shown on locked screens. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Not before this instant; at once if nothing is said. */
  readonly sendAfter?: Date;
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
    return this.transactions.run(async (tables) => {
      const now = this.clock.now();
      const id = newId(now);
      await tables.insert(OutgoingMail, {
        id,
        toAddress: letter.to,
        subject: letter.subject,
        text: letter.text,
        html: letter.html ?? null,
        headers: letter.headers ?? {},
        createdAt: now,
        sendAfter: letter.sendAfter ?? now,
        tries: 0,
      });
      this.transactions.announce(new MailPosted(id));
      return id;
    });
  }
}
