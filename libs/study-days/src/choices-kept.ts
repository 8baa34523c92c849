import { insertMany, Reader, sql } from '#database';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { StudyDayChoice, type StudyDayOption } from './tables/index.js';

/** A choice of somebody who has a place. */
export interface ChoiceRow {
  readonly personId: string;
  readonly part: number;
}

/** Takes what people chose from one plan of a day to the next. */
@Injectable()
export class ChoicesKept {
  constructor(private readonly reader: Reader) {}

  counting(sessionId: string): Promise<ChoiceRow[]> {
    return this.reader.rows(sql`
      select c.person_id as "personId", c.part as "part" from study_day_choice c
        join registration r on r.session_id = c.session_id and r.person_id = c.person_id
      where c.session_id = ${sessionId} and r.status = 'registered'`);
  }

  /**
   * Drops the choices whose option is no more, and writes those anew whose option stands in another part.
   * All are taken out before one is put back: two parts that change places would meet in one otherwise.
   */
  async take(
    tables: EntityManager,
    before: readonly StudyDayOption[],
    after: readonly StudyDayOption[],
  ): Promise<void> {
    const partOf = new Map(after.map(({ id, part }) => [id, part]));
    const elsewhere = before.filter(({ id, part }) => partOf.get(id) !== part).map(({ id }) => id);
    if (elsewhere.length === 0) return;
    const chosen = await tables.findBy(StudyDayChoice, { optionId: In(elsewhere) });
    await tables.delete(StudyDayChoice, { optionId: In(elsewhere) });
    const moved = chosen.flatMap(({ sessionId, personId, optionId, chosenAt }) => {
      const part = partOf.get(optionId);
      return part === undefined ? [] : [{ sessionId, personId, part, optionId, chosenAt }];
    });
    await insertMany(tables, StudyDayChoice, moved);
  }
}
