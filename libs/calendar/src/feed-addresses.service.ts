import { createHash, createHmac, randomBytes } from 'node:crypto';
import { Reader, sql, Transactions } from '#database';
import { authorise, Clock, isSelf, type Actor } from '#kernel';
import { Inject, Injectable } from '@nestjs/common';
import { CALENDAR_SETTINGS, type CalendarSettings } from './calendar.settings.js';
import { CalendarFeed } from './calendar-feed.entity.js';

const YOURS_ONLY = 'You can only make or end your own calendar address.';

/** The secret address of a person's own calendar: whoever has it can read it, so it can be exchanged for another. */
@Injectable()
export class FeedAddresses {
  constructor(
    private readonly transactions: Transactions,
    private readonly reader: Reader,
    private readonly clock: Clock,
    @Inject(CALENDAR_SETTINGS) private readonly settings: CalendarSettings,
  ) {}

  /** The person's address as it stands, or nothing where they have none. */
  async of(personId: string): Promise<string | undefined> {
    const kept = await this.reader.first<{ nonce: string; print: string }>(sql`
      select nonce as "nonce", secret_print as "print" from calendar_feed where person_id = ${personId}`);
    if (!kept) return undefined;
    const secret = this.secretOf(personId, kept.nonce);
    // Where the server has got another key the address still opens, but cannot be shown again.
    return printOf(secret) === kept.print ? this.addressOf(secret) : undefined;
  }

  /** Makes a new address and answers it; the one before opens nothing from now on. */
  async renew(actor: Actor, personId: string): Promise<string> {
    authorise(isSelf(actor, personId), YOURS_ONLY);
    const nonce = randomBytes(16).toString('hex');
    const secret = this.secretOf(personId, nonce);
    const feed = { personId, nonce, secretPrint: printOf(secret), createdAt: this.clock.now() };
    await this.transactions.run((tables) => tables.upsert(CalendarFeed, feed, ['personId']));
    return this.addressOf(secret);
  }

  async end(actor: Actor, personId: string): Promise<void> {
    authorise(isSelf(actor, personId), YOURS_ONLY);
    await this.transactions.run((tables) => tables.delete(CalendarFeed, { personId }));
  }

  /** Whose calendar a secret opens. It is looked for by its print, so that the time taken tells nothing about it. */
  async ownerOf(secret: string): Promise<string | undefined> {
    const found = await this.reader.first<{ personId: string }>(sql`
      select f.person_id as "personId" from calendar_feed f join person p on p.id = f.person_id
      where f.secret_print = ${printOf(secret)} and p.left_at is null`);
    return found?.personId;
  }

  private secretOf(personId: string, nonce: string): string {
    const made = createHmac('sha256', this.settings.secret).update(`calendar feed ${personId} ${nonce}`);
    return made.digest('hex').slice(0, 40);
  }

  private addressOf(secret: string): string {
    return `${this.settings.baseUrl}/calendar/${secret}.ics`;
  }
}

function printOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
