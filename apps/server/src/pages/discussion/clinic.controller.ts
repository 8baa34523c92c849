import {
  CaseBeginnings,
  ClinicQuestionQueries,
  ClinicQuestions,
  ThreadsToTake,
  type TakenThread,
} from '#clinic-questions';
import { orRefused, seeOther, shown, statusOf, Who, type Typed } from '#http';
import { forbidden, type Actor, type FieldError } from '#kernel';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { textOf } from '../form-words.js';
import { clinicPage } from './clinic.page.js';
import { faultsIn } from './post.form.js';

interface Again {
  readonly typed?: Typed;
  readonly errors?: readonly FieldError[];
  readonly status?: number;
}

/** Taking a conversation's question to a clinic. */
@Controller('discussion/:id/clinic')
export class ClinicController {
  constructor(
    private readonly threads: ThreadsToTake,
    private readonly questions: ClinicQuestions,
    private readonly queries: ClinicQuestionQueries,
    private readonly beginnings: CaseBeginnings,
  ) {}

  @Get()
  async show(@Who() actor: Actor, @Param('id') id: string) {
    return this.draw(actor, await this.threads.find(actor, id), {});
  }

  @Post()
  async take(@Who() actor: Actor, @Param('id') id: string, @Body() typed: Typed) {
    const seen = await this.threads.find(actor, id);
    const said = (field: string) => textOf(typed[field]).replace(/\r\n?/g, '\n').trim();
    const wish = { question: said('question'), story: said('story'), sessionId: textOf(typed['sessionId']) };
    return orRefused(
      async () => {
        const hasLooked = typed['looked'] === 'yes';
        const caseId = await this.questions.take(actor, { ...wish, threadId: id, hasLooked });
        return seeOther(`/cases/${caseId}/write/age`, {
          kind: 'success',
          text: 'Your case is begun. Only you see it. A few more questions, then you send it.',
        });
      },
      (refusal) =>
        this.draw(actor, seen, { typed, errors: faultsIn(refusal), status: statusOf(refusal.kind) }),
    );
  }

  @Post('wish')
  async wish(@Who() actor: Actor, @Param('id') id: string) {
    await this.questions.wish(actor, id);
    return seeOther(`/discussion/${id}`, {
      kind: 'success',
      text: 'Those who look after the space see that this should go to a clinic.',
    });
  }

  private async draw(actor: Actor, seen: TakenThread, { typed, errors = [], status = 200 }: Again) {
    if (seen.way === 'none')
      throw forbidden('Whoever asked can take this to a clinic, and those who look after the space.');
    const [clinics, isWished] = await Promise.all([
      this.beginnings.clinics(actor),
      this.queries.isWished(seen.thread.id),
    ]);
    return shown('discussion/clinic', clinicPage({ seen, clinics, isWished, typed, errors }), status);
  }
}
