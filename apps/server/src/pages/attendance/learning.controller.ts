import { Entries, Guests, LearningQueries } from '#attendance';
import { CatchUpQueries } from '#catch-up';
import { orRefused, pageAsked, readForm, readQuery, seeOther, shown, Who } from '#http';
import { isSignedIn, notFound, type Actor } from '#kernel';
import { Body, Controller, Get, Injectable, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { Today } from '../../setup/today.js';
import { formWords } from '../form-words.js';
import { learningPage, type Wrong } from './learning.page.js';

/** The latest; the sentence above them tells of all. */
const MOST_CAUGHT_UP = 20;
const Asked = z.object({ cursor: z.string().optional() });
const ContestForm = z.object({
  reason: z.string().trim().min(1, 'Tell us what is wrong').max(1000, 'Use 1,000 letters at most'),
});

/** A person's own record: nobody else's, whatever they may do. */
@Injectable()
export class OwnLearning {
  constructor(
    private readonly learning: LearningQueries,
    private readonly guests: Guests,
    private readonly catchUps: CatchUpQueries,
    private readonly today: Today,
  ) {}

  async draw(actor: Actor, asked: { cursor?: string | undefined; wrong?: Wrong }) {
    if (!isSignedIn(actor)) throw notFound('your record');
    const { cursor, wrong } = asked;
    const now = this.today.now();
    const lines = await this.learning.of(actor.personId, now, pageAsked({ cursor, limit: 50 }));
    const years = await this.learning.years(actor.personId);
    const visits = await this.guests.claimable(actor);
    const caughtUp = await this.catchUps.caughtUp(actor.personId, { limit: MOST_CAUGHT_UP });
    const caughtUpSum = await this.catchUps.sumOf(actor.personId);
    const thisYear = Number(this.today.date().slice(0, 4));
    const facts = { lines, years, thisYear, visits, caughtUp: caughtUp.items, caughtUpSum, cursor, wrong };
    return shown('attendance/learning', learningPage(facts), wrong ? 422 : 200);
  }
}

@Controller('learning')
export class LearningController {
  constructor(
    private readonly own: OwnLearning,
    private readonly entries: Entries,
    private readonly guests: Guests,
  ) {}

  @Get()
  show(@Who() actor: Actor, @Query() query: unknown) {
    return this.own.draw(actor, readQuery(Asked, query));
  }

  @Post('contests/:sessionId')
  async contest(
    @Who() actor: Actor,
    @Param('sessionId') sessionId: string,
    @Query() query: unknown,
    @Body() body: unknown,
  ) {
    const asked = readQuery(Asked, query);
    const form = readForm(ContestForm, body);
    const typed = formWords(['reason'], form.ok ? form.value : form.typed).value.reason;
    const again = (message: string) =>
      this.own.draw(actor, { ...asked, wrong: { sessionId, message, typed } });
    if (!form.ok) return again(form.errors[0]?.message ?? 'Tell us what is wrong');
    return orRefused(
      async () => {
        await this.entries.contest(actor, sessionId, form.value.reason);
        return seeOther('/learning', {
          kind: 'success',
          text: 'Thank you. The coordinator sees what you wrote and will look at it.',
        });
      },
      (refusal) => again(refusal.message),
    );
  }

  @Post('visits/:guestId')
  async claim(@Who() actor: Actor, @Param('guestId') guestId: string) {
    await this.guests.claim(actor, guestId);
    return seeOther('/learning', { kind: 'success', text: 'Those visits are in your record now.' });
  }
}
