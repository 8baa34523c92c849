import { CaseLessons, CaseLife, Issuing, Recommendations } from '#cases';
import { Who, type Typed } from '#http';
import type { Actor } from '#kernel';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { textOf } from '../form-words.js';
import { CaseActs, said } from './review.controller.js';

/** What those who answer a case do with it, from its session on. */
@Controller('cases/:id')
export class AdviceController {
  constructor(
    private readonly acts: CaseActs,
    private readonly advice: Recommendations,
    private readonly issuing: Issuing,
    private readonly lessons: CaseLessons,
  ) {}

  @Post('recommendations')
  capture(@Who() actor: Actor, @Param('id') id: string, @Body() body: Typed) {
    const ownerId = textOf(body['ownerId']);
    const advice = { words: said(body, 'advice'), ownerId: ownerId === '' ? undefined : ownerId };
    const act = () => this.advice.capture(actor, { id }, advice);
    return this.acts.act(actor, { id, body, rename: { words: 'advice' } }, act, 'Written down.');
  }

  @Post('recommendations/issue')
  issue(@Who() actor: Actor, @Param('id') id: string, @Body() body: Typed) {
    const says = 'The presenter has them. They are asked later what happened.';
    return this.acts.act(actor, { id, body }, () => this.issuing.issue(actor, { id }), says);
  }

  @Post('recommendations/:one/agreement')
  agree(@Who() actor: Actor, @Param() { id, one }: { id: string; one: string }, @Body() body: Typed) {
    return this.acts.act(actor, { id, body }, () => this.advice.agree(actor, { id }, one), 'You agree.');
  }

  @Post('recommendations/:one/end')
  drop(@Who() actor: Actor, @Param() { id, one }: { id: string; one: string }, @Body() body: Typed) {
    return this.acts.act(actor, { id, body }, () => this.advice.drop(actor, { id }, one), 'Taken off.');
  }

  @Post('lessons')
  learn(@Who() actor: Actor, @Param('id') id: string, @Body() body: Typed) {
    const act = () => this.lessons.add(actor, { id }, said(body, 'lesson'));
    return this.acts.act(actor, { id, body }, act, 'Added. Once a second person has read it, everybody can.');
  }
}

@Controller('cases/:id')
export class CaseLifeController {
  constructor(
    private readonly acts: CaseActs,
    private readonly life: CaseLife,
  ) {}

  @Post('presentation')
  present(@Who() actor: Actor, @Param('id') id: string, @Body() body: Typed) {
    return this.acts.act(
      actor,
      { id, body },
      () => this.life.present(actor, { id }),
      'Noted: it was presented.',
    );
  }

  @Post('rebooking')
  rebook(@Who() actor: Actor, @Param('id') id: string, @Body() body: Typed) {
    const act = () => this.life.rebook(actor, { id }, textOf(body['sessionId']));
    return this.acts.act(actor, { id, body }, act, 'Booked. The panel of that session can read it.');
  }

  @Post('closing')
  close(@Who() actor: Actor, @Param('id') id: string, @Body() body: Typed) {
    return this.acts.act(actor, { id, body }, () => this.life.close(actor, { id }), 'This case is closed.');
  }
}
