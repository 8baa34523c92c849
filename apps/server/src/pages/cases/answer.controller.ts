import { CaseAnswers } from '#cases';
import { ClinicAnswers } from '#clinic-questions';
import { Who, type Typed } from '#http';
import type { Actor } from '#kernel';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { CaseActs, said } from './review.controller.js';

/** What goes back to the conversation that a case came from. */
@Controller('cases/:id/answer')
export class CaseAnswerController {
  constructor(
    private readonly acts: CaseActs,
    private readonly answers: CaseAnswers,
    private readonly clinic: ClinicAnswers,
  ) {}

  @Post()
  write(@Who() actor: Actor, @Param('id') id: string, @Body() body: Typed) {
    const act = () => this.answers.write(actor, { id }, said(body, 'answer'));
    const says = 'Kept. Once somebody else has agreed to it, it is posted in the conversation.';
    return this.acts.act(actor, { id, body }, act, says);
  }

  @Post('agreement')
  agree(@Who() actor: Actor, @Param('id') id: string, @Body() body: Typed) {
    const act = () => this.clinic.agree(actor, id, said(body, 'mark'));
    return this.acts.act(actor, { id, body }, act, 'Posted in the conversation.');
  }
}
