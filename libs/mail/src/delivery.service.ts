import { Transactions } from '#database';
import { Events, type Fact } from '#events';
import { Clock } from '#kernel';
import { Inject, Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { IsNull, LessThanOrEqual, type EntityManager } from 'typeorm';
import { codeOf, isAboutTheAddress, isAnswer, isForGood, TOO_LATE } from './domain/answers.js';
import { leaseUntil, nextTry } from './domain/patience.js';
import { MailRefused, MailTaken } from './mail.events.js';
import { MailPosted } from './outbox.service.js';
import { OutgoingMail } from './outgoing-mail.entity.js';
import { postmanFor, type MailSettings, type Postman } from './postman.js';

export const MAIL_SETTINGS = Symbol('mail settings');

/** Takes letters from the outbox in the order in which they are due, and tries again where a server was away. */
@Injectable()
export class Delivery implements OnModuleInit, OnApplicationShutdown {
  private readonly log = new Logger(Delivery.name);
  private readonly postman: Postman | undefined;
  private round: Promise<number> = Promise.resolve(0);
  private waiting = 0;

  constructor(
    @Inject(MAIL_SETTINGS) settings: MailSettings,
    private readonly transactions: Transactions,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {
    this.postman = postmanFor(settings);
  }

  /** Whether letters can leave at all; where not, they wait in the outbox. */
  get canSend(): boolean {
    return this.postman !== undefined;
  }

  /** Speaks to the mail server without sending anything: rejects with what went wrong. */
  async greet(): Promise<void> {
    await this.postman?.greet();
  }

  onModuleInit(): void {
    // The person who asked is answered at once: nobody waits for the mail server.
    this.events.on(MailPosted, () => {
      void this.deliverDue();
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.round;
    await this.postman?.stop();
  }

  /**
   * Sends what is due and answers how many letters left. One round at a time; a call during a round
   * makes one more round after it, and no third.
   */
  deliverDue(): Promise<number> {
    if (this.waiting > 0) return this.round;
    this.waiting++;
    this.round = this.round.then(async () => {
      this.waiting--;
      return this.deliverAll().catch((error: unknown) => {
        this.log.error('The outbox could not be read', error instanceof Error ? error.stack : error);
        return 0;
      });
    });
    return this.round;
  }

  private async deliverAll(): Promise<number> {
    if (this.canSend) await this.giveUpLate();
    let sent = 0;
    for (let mail = await this.claim(); mail; mail = await this.claim()) {
      const failure = await this.carry(mail);
      if (failure === undefined) sent++;
      // The server is away: the letters behind this one would fare no better.
      else if (!isAnswer(failure)) return sent;
    }
    return sent;
  }

  /** A letter whose moment has passed would mislead whoever gets it. */
  private async giveUpLate(): Promise<void> {
    const now = this.clock.now();
    const late = {
      sentAt: IsNull(),
      failedAt: IsNull(),
      sendAfter: LessThanOrEqual(now),
      notAfter: LessThanOrEqual(now),
    };
    await this.transactions.run((tables) =>
      tables.update(OutgoingMail, late, { failedAt: now, lastError: TOO_LATE }),
    );
  }

  /** Takes the next letter under a lease: another process that asks meanwhile gets another. */
  private async claim(): Promise<OutgoingMail | undefined> {
    if (!this.postman) return undefined;
    return this.transactions.run(async (tables) => {
      const now = this.clock.now();
      const mail = await nextDue(tables, now);
      if (!mail) return undefined;
      mail.tries++;
      await tables.update(OutgoingMail, { id: mail.id }, { sendAfter: leaseUntil(now), tries: mail.tries });
      return mail;
    });
  }

  /** Answers what went wrong, or nothing where the letter left. */
  private async carry(mail: OutgoingMail): Promise<string | undefined> {
    try {
      await this.postman?.carry(envelopeOf(mail));
    } catch (error) {
      await this.putBack(mail, error);
      return codeOf(error);
    }
    const sent = { sentAt: this.clock.now(), text: '', html: null, calendar: null, lastError: null };
    await this.write(mail.id, sent, new MailTaken(mail.toAddress));
    return undefined;
  }

  private async putBack({ id, tries, toAddress }: OutgoingMail, error: unknown): Promise<void> {
    const now = this.clock.now();
    const lastError = codeOf(error);
    const fact = isAboutTheAddress(error) ? new MailRefused(toAddress, lastError) : undefined;
    const again = isForGood(lastError) ? undefined : nextTry(tries, now);
    this.log.warn(`Letter ${id} did not leave at try ${tries}: ${lastError}`);
    await this.write(id, again ? { sendAfter: again, lastError } : { failedAt: now, lastError }, fact);
  }

  /** Gives every letter that was given up another go, and answers how many. */
  async retryFailed(): Promise<number> {
    const now = this.clock.now();
    const retried = await this.transactions.run((tables) =>
      tables
        .createQueryBuilder()
        .update(OutgoingMail)
        .set({ failedAt: null, tries: 0, sendAfter: now })
        .where('failed_at is not null and sent_at is null')
        .andWhere('(not_after is null or not_after > :now)', { now: +now })
        // What a later letter has overtaken would only confuse its reader now.
        .andWhere(
          `not exists (select 1 from outgoing_mail later where later.thread = outgoing_mail.thread
          and later.id > outgoing_mail.id and later.sent_at is not null)`,
        )
        .execute(),
    );
    void this.deliverDue();
    return retried.affected ?? 0;
  }

  private async write(id: string, change: Partial<OutgoingMail>, fact?: Fact): Promise<void> {
    await this.transactions.run(async (tables) => {
      await tables.update(OutgoingMail, { id }, change);
      if (fact) this.transactions.announce(fact);
    });
  }
}

/** A letter waits for those before it in its thread, even while they are tried again; one given up is waited for no more. */
async function nextDue(tables: EntityManager, now: Date): Promise<OutgoingMail | null> {
  return tables
    .createQueryBuilder(OutgoingMail, 'mail')
    .where('mail.sent_at is null and mail.failed_at is null and mail.send_after <= :now', { now: +now })
    .andWhere(
      `not exists (select 1 from outgoing_mail earlier where earlier.thread = mail.thread
      and earlier.id < mail.id and earlier.sent_at is null and earlier.failed_at is null)`,
    )
    .orderBy('mail.sendAfter')
    .addOrderBy('mail.id')
    .limit(1)
    .getOne();
}

function envelopeOf(mail: OutgoingMail) {
  return {
    to: { name: '', address: mail.toAddress },
    subject: mail.subject,
    text: mail.text,
    headers: { 'Auto-Submitted': 'auto-generated', ...mail.headers },
    // The same at every try, so that a letter that left twice is known for one.
    messageId: `<${mail.id}@wheelhouse>`,
    ...(mail.html === null ? {} : { html: mail.html }),
    ...(mail.calendar === null ? {} : { icalEvent: eventOf(mail.calendar) }),
  };
}

/** Beside the text for calendars that read it there, and as an attachment for those that do not. */
function eventOf(content: string) {
  const [, method = 'PUBLISH'] = /^METHOD:(\w+)/m.exec(content) ?? [];
  return { method, filename: 'invite.ics', content };
}
