import { Audit } from '#audit';
import { Transactions } from '#database';
import { Clock, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { notYours } from '../cases.errors.js';
import { idOf } from '../id-of.js';
import { Lookers } from '../seeing/lookers.js';
import { CaseLesson } from '../tables/index.js';
import { lessonNotFound, sharedByAnother } from './lessons.errors.js';

/** The second person's part: nobody shares what they wrote themselves. */
@Injectable()
export class LessonSharing {
  constructor(
    private readonly transactions: Transactions,
    private readonly lookers: Lookers,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** A reviewer who did not write it. */
  async share(actor: Actor, id: string): Promise<void> {
    await this.transactions.run(async (tables) => {
      const lesson = await this.find(actor, () => tables.findOneBy(CaseLesson, { id }));
      if (lesson.madeBy === idOf(actor)) throw sharedByAnother();
      await tables.update(CaseLesson, { id }, { sharedAt: this.clock.now() });
      await this.audit.note(actor, { act: 'case-lesson-shared', subjectKind: 'case-lesson', subjectId: id });
    });
  }

  async drop(actor: Actor, id: string): Promise<void> {
    await this.transactions.run(async (tables) => {
      await this.find(actor, () => tables.findOneBy(CaseLesson, { id }));
      await tables.delete(CaseLesson, { id });
      await this.audit.note(actor, { act: 'case-lesson-dropped', subjectKind: 'case-lesson', subjectId: id });
    });
  }

  private async find(actor: Actor, load: () => Promise<CaseLesson | null>): Promise<CaseLesson> {
    const { isReviewer } = await this.lookers.of(actor);
    if (!isReviewer) throw notYours();
    const lesson = await load();
    if (!lesson) throw lessonNotFound();
    return lesson;
  }
}
