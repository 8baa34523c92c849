import { CatchUpQueries, CatchUpsSeen, CatchUpVisits } from '#catch-up';
import { Open, orRefused, readForm, seeOther, sent, shown, SignedIn, Who, type Viewer } from '#http';
import { isSignedIn, notFound, type Actor } from '#kernel';
import { StoredFiles } from '#storage';
import { Body, Controller, Get, Injectable, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { formWords } from '../form-words.js';
import { Learners } from '../sessions/learner.js';
import { catchUpPage } from './catch-up.page.js';

const SeenForm = z.object({
  minutes: z
    .string()
    .trim()
    .regex(/^\d{1,4}$/, 'Enter how many minutes, from 1 to 1440')
    .transform(Number),
});

type Wrong = NonNullable<Parameters<typeof catchUpPage>[0]['wrong']>;

interface Asked {
  readonly actor: Actor;
  readonly viewer: Viewer | undefined;
  readonly id: string;
}

/** Finds a catch-up for whoever may see it, and draws it. */
@Injectable()
export class CatchUpReading {
  constructor(
    private readonly seen: CatchUpsSeen,
    private readonly queries: CatchUpQueries,
    private readonly learners: Learners,
  ) {}

  async draw({ actor, viewer, id }: Asked, wrong?: Wrong) {
    const { session, catchUp, isWriter } = await this.seen.find(actor, id);
    const [minutes, words] = await Promise.all([
      isSignedIn(actor) ? this.queries.minutesOf(actor.personId, id) : undefined,
      this.learners.wordsFor(session),
    ]);
    const model = catchUpPage({ session, catchUp, viewer, isWriter, minutes, words, wrong });
    return shown('catch-up/catch-up', model, wrong ? 422 : 200);
  }
}

@Controller('sessions/:id/catch-up')
export class CatchUpController {
  constructor(
    private readonly reading: CatchUpReading,
    private readonly catchUps: CatchUpsSeen,
    private readonly visits: CatchUpVisits,
    private readonly files: StoredFiles,
  ) {}

  @Open()
  @Get()
  read(@Who() actor: Actor, @SignedIn() viewer: Viewer | undefined, @Param('id') id: string) {
    return this.reading.draw({ actor, viewer, id });
  }

  /** Always a download: a file that somebody gave us is never shown as a page of ours. */
  @Get('slides')
  async slides(@Who() actor: Actor, @Param('id') id: string) {
    const { slides } = (await this.catchUps.find(actor, id)).catchUp.content;
    if (slides?.kind !== 'file') throw notFound('these slides');
    const cache = 'private, no-store';
    return sent('application/pdf', await this.files.read(slides.file), { fileName: 'slides.pdf', cache });
  }

  @Post('seen')
  async seen(
    @Who() actor: Actor,
    @SignedIn() viewer: Viewer | undefined,
    @Param('id') id: string,
    @Body() body: unknown,
  ) {
    const form = readForm(SeenForm, body);
    const typed = form.ok ? '' : formWords(['minutes'], form.typed).value.minutes;
    const again = (errors: Wrong['errors']) => this.reading.draw({ actor, viewer, id }, { errors, typed });
    if (!form.ok) return again(form.errors);
    return orRefused(
      async () => {
        await this.visits.note(actor, id, form.value.minutes);
        return back(id, 'Noted: you have caught up. It stands in My learning, apart from what you attended.');
      },
      (refusal) => again(refusal.fields),
    );
  }

  @Post('seen/end')
  async unseen(@Who() actor: Actor, @Param('id') id: string) {
    await this.visits.takeBack(actor, id);
    return back(id, 'Taken back. You can say so again at any time.');
  }
}

function back(id: string, text: string) {
  return seeOther(`/sessions/${id}/catch-up`, { kind: 'success', text });
}
