import { LearningQueries } from '#attendance';
import { Operation, pageAsked, readQuery, Who } from '#http';
import { Clock, isSignedIn, type Actor } from '#kernel';
import { personNotFound } from '#people';
import { canChange, ProgrammeQueries } from '#programme';
import { Controller, Get, Query } from '@nestjs/common';
import { pageOf } from './lists.schema.js';
import { LearningLineShown, MyPages } from './me.schema.js';
import { sessionShown } from './programme.shown.js';
import { SessionShown } from './programme.schema.js';
import { learningShown } from './register-shown.js';

/** What somebody came to, and what they mean to come to: their own, and nobody else's. */
@Controller('api/v1/me')
export class MyRecordApi {
  constructor(
    private readonly record: LearningQueries,
    private readonly programme: ProgrammeQueries,
    private readonly clock: Clock,
  ) {}

  @Get('learning')
  @Operation({
    summary: 'What you came to, and what you registered for and missed; the latest first',
    query: MyPages,
    answer: pageOf(LearningLineShown),
  })
  async learning(@Who() actor: Actor, @Query() query: unknown) {
    const page = pageAsked(readQuery(MyPages, query));
    const found = await this.record.of(personOf(actor), this.clock.now(), page);
    return { items: found.items.map(learningShown), next: found.next };
  }

  @Get('agenda')
  @Operation({
    summary: 'The sessions ahead that you have a place in, wait for or have a part in; the nearest first',
    query: MyPages,
    answer: pageOf(SessionShown),
  })
  async agenda(@Who() actor: Actor, @Query() query: unknown) {
    const found = await this.programme.aheadOf(personOf(actor), pageAsked(readQuery(MyPages, query)));
    return {
      items: found.items.map((session) => sessionShown(session, canChange(actor, session))),
      next: found.next,
    };
  }
}

function personOf(actor: Actor): string {
  if (!isSignedIn(actor)) throw personNotFound();
  return actor.personId;
}
