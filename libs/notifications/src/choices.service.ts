import { Reader, sql, Transactions } from '#database';
import { authorise, Clock, invalid, isSignedIn, notFound, type Actor, type FieldError } from '#kernel';
import { Injectable } from '@nestjs/common';
import {
  DIGEST_CHOICES,
  DIGEST_TIMES,
  MOVED_TALKS_CHOICES,
  REMINDER_CHOICES,
  USUAL,
  type Choices,
} from './domain/choices.js';
import type { ChoiceStop, StopOrder } from './domain/stop-token.js';
import { NotificationChoice } from './notification-choice.entity.js';
import { StopLinks } from './stop-links.js';

/** What each person wants to be told: theirs to say, and nobody else's. */
@Injectable()
export class NotificationChoices {
  constructor(
    private readonly transactions: Transactions,
    private readonly reader: Reader,
    private readonly clock: Clock,
    private readonly links: StopLinks,
  ) {}

  async of(personId: string): Promise<Choices> {
    const kept = await this.reader.first<Choices>(sql`
      select reminders as "reminders", digest as "digest", digest_time as "digestTime",
        moved_talks as "movedTalks"
      from notification_choice where person_id = ${personId}`);
    return kept ?? USUAL;
  }

  /** Changes what is given of the actor's own choices and leaves the rest. */
  async change(actor: Actor, changes: Partial<Choices>): Promise<void> {
    authorise(isSignedIn(actor), 'Sign in to choose which letters you get.');
    const faults = faultsOf(changes);
    if (faults.length > 0) throw invalid(faults);
    if (isSignedIn(actor)) await this.write(actor.personId, changes);
  }

  /** Stops what the link in one of their letters named. */
  async stop({ personId, what }: ChoiceStop): Promise<void> {
    await this.write(personId, STOPPED[what]);
  }

  /** What the link in a letter would stop. Asking stops nothing. */
  orderOf(token: string): StopOrder {
    const order = this.links.orderIn(token);
    if (!order) throw notFound('this link. Perhaps your e-mail program broke it in two');
    return order;
  }

  private async write(personId: string, changes: Partial<Choices>): Promise<void> {
    await this.transactions.run(async (tables) => {
      const wanted = { ...(await this.of(personId)), ...changes };
      const row = { personId, ...wanted, changedAt: this.clock.now() };
      await tables.upsert(NotificationChoice, row, ['personId']);
    });
  }
}

const STOPPED: Readonly<Record<ChoiceStop['what'], Partial<Choices>>> = {
  ...{ digest: { digest: 'off' }, reminders: { reminders: 'none' } },
  'moved-talks': { movedTalks: 'no' },
};

const CHOOSE = 'Choose from the list';

function faultsOf({ reminders, digest, digestTime, movedTalks }: Partial<Choices>): FieldError[] {
  return [
    ...fault('reminders', REMINDER_CHOICES, reminders),
    ...fault('digest', DIGEST_CHOICES, digest),
    ...fault('digestTime', DIGEST_TIMES, digestTime),
    ...fault('movedTalks', MOVED_TALKS_CHOICES, movedTalks),
  ];
}

function fault(field: string, choices: readonly string[], chosen: string | undefined): FieldError[] {
  return chosen === undefined || choices.includes(chosen) ? [] : [{ field, message: CHOOSE }];
}
