import { Clock, invalid, newId, oneLine, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { CaseMoving, type CaseMeant } from '../case-moving.js';
import { idOf } from '../id-of.js';
import { CaseLesson } from '../tables/index.js';
import { LessonChecks } from './lesson-checks.js';

const LONGEST = 300;

/** What a case taught, for the whole network: written by one, read by a second person before it is shared. */
@Injectable()
export class CaseLessons {
  constructor(
    private readonly moving: CaseMoving,
    private readonly checks: LessonChecks,
    private readonly clock: Clock,
  ) {}

  async add(actor: Actor, meant: CaseMeant, words: string): Promise<string> {
    const madeAt = this.clock.now();
    const id = newId(madeAt);
    await this.moving.within(actor, meant, 'learn', async (tables, { row }) => {
      const said = oneLine(words);
      if (said === '') throw invalid([{ field: 'lesson', message: 'Write what this case taught' }]);
      await this.checks.refuse(row.id, said, { field: 'lesson', longest: LONGEST });
      const madeBy = idOf(actor) ?? row.presenterId;
      await tables.insert(CaseLesson, { id, caseId: row.id, words: said, madeBy, madeAt, sharedAt: null });
      return {};
    });
    return id;
  }
}
