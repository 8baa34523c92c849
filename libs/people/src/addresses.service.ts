import { Reader, sql, Transactions } from '#database';
import { Events } from '#events';
import { Clock } from '#kernel';
import { MailRefused, MailTaken } from '#mail';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Person } from './person.entity.js';

/** Notes which addresses take no mail, so that nobody waits for letters that never come. */
@Injectable()
export class Addresses implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly reader: Reader,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.events.on(MailRefused, ({ address, code }) => this.noteRefusal(address, code));
    this.events.on(MailTaken, ({ address }) => this.forgetRefusal(address));
  }

  /** The first refusal is kept: "since" is when the trouble began. */
  private async noteRefusal(email: string, mailRefusedCode: string): Promise<void> {
    const change = { mailRefusedAt: this.clock.now(), mailRefusedCode };
    await this.transactions.run((tables) =>
      tables.update(Person, { email, mailRefusedAt: IsNull() }, change),
    );
  }

  private async forgetRefusal(email: string): Promise<void> {
    // Asked first: nearly every letter arrives, and writers take turns.
    const refused = await this.reader.first(sql`
      select id from person where email = ${email} and mail_refused_at is not null`);
    if (!refused) return;
    const change = { mailRefusedAt: null, mailRefusedCode: null };
    await this.transactions.run((tables) => tables.update(Person, { email }, change));
  }
}
