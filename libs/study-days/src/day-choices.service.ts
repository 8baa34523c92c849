import { Transactions } from '#database';
import { Clock, isSignedIn, type Actor } from '#kernel';
import { placesOpenTo, Registrations, type Coming } from '#programme';
import { Injectable } from '@nestjs/common';
import { DayQueries } from './day.queries.js';
import { hasChoice } from './domain/day.js';
import type { OptionRow } from './option.rows.js';
import { chooseOne, dayNotFound, optionFull } from './study-days.errors.js';
import { StudyDayChoice } from './tables/index.js';

/** For each part, by its number, the id of the option that was chosen. */
export type Choices = Readonly<Record<number, string | undefined>>;

/** Takes a place in a study day and chooses what to go to: both, or neither. */
@Injectable()
export class DayChoices {
  constructor(
    private readonly transactions: Transactions,
    private readonly registrations: Registrations,
    private readonly days: DayQueries,
    private readonly clock: Clock,
  ) {}

  /** Whoever has to wait chooses once they have a place: nobody holds places in parts of a full day. */
  async choose(actor: Actor, sessionId: string, wanted: Choices): Promise<'registered' | 'waiting'> {
    if (!isSignedIn(actor)) throw dayNotFound();
    const coming = { sessionId, personId: actor.personId };
    return this.transactions.run(async (tables) => {
      const standing = await this.registrations.register(actor, coming);
      if (standing === 'waiting') return standing;
      const chosen = await this.chosen(coming, wanted);
      const chosenAt = this.clock.now();
      await tables.delete(StudyDayChoice, coming);
      await tables.insert(
        StudyDayChoice,
        chosen.map(({ id, part }) => ({ ...coming, part, optionId: id, chosenAt })),
      );
      return standing;
    });
  }

  /** One option for each part that has several, with a place for them: counted without what they chose before. */
  private async chosen(coming: Coming, wanted: Choices): Promise<OptionRow[]> {
    const day = await this.days.of(coming.sessionId, coming.personId);
    if (!day) throw dayNotFound();
    const group = await this.days.groupFor(coming);
    return day.parts.filter(hasChoice).map(({ position, title, options }) => {
      const option = options.find(({ id }) => id === wanted[position]);
      if (!option) throw chooseOne(position, title);
      if (placesOpenTo(group, option.room) === 0) throw optionFull(position, option.title);
      return option;
    });
  }
}
