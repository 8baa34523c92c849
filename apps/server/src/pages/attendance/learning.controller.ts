import { Entries, Guests, LearningQueries } from '#attendance';
import {
  orRefused,
  pageAsked,
  readForm,
  readQuery,
  seeOther,
  shown,
  SignedIn,
  Who,
  type Viewer,
} from '#http';
import { Clock, notFound, type Actor } from '#kernel';
import { Body, Controller, Get, Injectable, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { learningPage } from './learning.page.js';

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
    private readonly clock: Clock,
  ) {}

  async draw(
    actor: Actor,
    viewer: Viewer | undefined,
    asked: { cursor?: string | undefined; wrong?: { sessionId: string; message: string; typed: string } },
  ) {
    if (!viewer) throw notFound('your record');
    const { cursor, wrong } = asked;
    const lines = await this.learning.of(viewer.personId, this.clock.now(), pageAsked({ cursor, limit: 50 }));
    const sums = await this.learning.sums(viewer.personId);
    const visits = await this.guests.claimable(actor);
    return shown('attendance/learning', learningPage({ lines, sums, visits, wrong }), wrong ? 422 : 200);
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
  show(@Who() actor: Actor, @SignedIn() viewer: Viewer | undefined, @Query() query: unknown) {
    return this.own.draw(actor, viewer, readQuery(Asked, query));
  }

  @Post('contests/:sessionId')
  async contest(
    @Who() actor: Actor,
    @SignedIn() viewer: Viewer | undefined,
    @Param('sessionId') sessionId: string,
    @Body() body: unknown,
  ) {
    const form = readForm(ContestForm, body);
    const typed = form.ok ? form.value.reason : '';
    const again = (message: string) => this.own.draw(actor, viewer, { wrong: { sessionId, message, typed } });
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
