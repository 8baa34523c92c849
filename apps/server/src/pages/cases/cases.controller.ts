import { CaseQueries, CaseTexts, LessonQueries, LessonSharing, Lookers } from '#cases';
import { seeOther, shown, Who } from '#http';
import { isKeepable, type Actor } from '#kernel';
import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { casesPage, lessonsPage } from './cases.page.js';

const MOST = 100;

@Controller('cases')
export class CasesController {
  constructor(
    private readonly cases: CaseQueries,
    private readonly texts: CaseTexts,
    private readonly lookers: Lookers,
  ) {}

  @Get()
  async list(@Who() actor: Actor) {
    const { isReviewer, isCoordinator } = await this.lookers.of(actor);
    const [mine, review, shared] = await Promise.all(
      (['mine', 'review', 'shared'] as const).map((which) => this.cases.list(actor, which, { limit: MOST })),
    );
    const own = mine?.items ?? [];
    const questions = await this.texts.questionsOf(own.map(({ row }) => row.id));
    const lists = { mine: own, review: review?.items ?? [], shared: shared?.items ?? [] };
    return shown('cases/cases', casesPage({ ...lists, questions, isReviewer, isCoordinator }));
  }
}

/** What cases taught, for everybody of the network. */
@Controller('cases/learning')
export class CaseLearningController {
  constructor(
    private readonly queries: LessonQueries,
    private readonly sharing: LessonSharing,
    private readonly lookers: Lookers,
  ) {}

  @Get()
  async read(@Who() actor: Actor, @Query('from') asked: unknown) {
    const { isReviewer, personId } = await this.lookers.of(actor);
    const waiting = isReviewer ? await this.queries.waiting(personId ?? '') : [];
    const from = typeof asked === 'string' && isKeepable(asked) ? asked : undefined;
    const page = await this.queries.shared(from);
    return shown('cases/lessons', lessonsPage({ ...page, waiting, isLater: from !== undefined }));
  }

  @Post(':lesson/sharing')
  async share(@Who() actor: Actor, @Param('lesson') id: string) {
    await this.sharing.share(actor, id);
    return seeOther('/cases/learning', {
      kind: 'success',
      text: 'Everybody of the network can read it now.',
    });
  }

  @Post(':lesson/end')
  async drop(@Who() actor: Actor, @Param('lesson') id: string) {
    await this.sharing.drop(actor, id);
    return seeOther('/cases/learning', { kind: 'success', text: 'Taken away.' });
  }
}
