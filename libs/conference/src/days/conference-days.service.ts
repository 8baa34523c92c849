import { Audit } from '#audit';
import { Transactions } from '#database';
import { authorise, type Actor } from '#kernel';
import { canChange } from '#programme';
import { Injectable } from '@nestjs/common';
import { notYoursToOpen } from '../conference.errors.js';
import { ConferenceQueries } from '../conference.queries.js';
import { DayWriting } from './day-writing.js';

/**
 * Each day of a conference is one session, so that people register for it, check in to it and are
 * credited as at every other session. The days follow the programme until they are over.
 */
@Injectable()
export class ConferenceDays {
  constructor(
    private readonly transactions: Transactions,
    private readonly queries: ConferenceQueries,
    private readonly writing: DayWriting,
    private readonly audit: Audit,
  ) {}

  /** Opens registration and check-in for every day; pressed twice it does no more than once. */
  async open(actor: Actor, slug: string): Promise<void> {
    const conference = await this.queries.there(slug);
    authorise(canChange(actor, conference), notYoursToOpen(conference.title));
    await this.transactions.run(async (tables) => {
      await this.writing.write(tables, actor, conference);
      const subject = { subjectKind: 'conference', subjectId: conference.id, details: { slug } };
      await this.audit.note(actor, { act: 'conference-days-opened', ...subject });
    });
  }
}
