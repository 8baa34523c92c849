import { CaseReleases, CaseReviews } from '#cases';
import { orRefused, seeOther, Who, type Typed } from '#http';
import type { Actor, DomainError, FieldError } from '#kernel';
import { Body, Controller, Injectable, Param, Post } from '@nestjs/common';
import { textOf } from '../form-words.js';
import { CaseDrawing } from './case.controller.js';

/** Does something to a case and says so; what is refused is told on its page, with what was typed. */
@Injectable()
export class CaseActs {
  constructor(private readonly drawing: CaseDrawing) {}

  async act(
    actor: Actor,
    { id, body, rename = {} }: { id: string; body: Typed; rename?: Readonly<Record<string, string>> },
    act: () => Promise<unknown>,
    says: string,
  ) {
    return orRefused(
      async () => {
        await act();
        return seeOther(`/cases/${id}`, { kind: 'success', text: says });
      },
      (refusal) => this.drawing.draw(actor, id, { typed: body, errors: inFormWords(refusal, rename) }),
    );
  }
}

/** What a second person does with a case, and what its presenter answers. */
@Controller('cases/:id')
export class ReviewController {
  constructor(
    private readonly acts: CaseActs,
    private readonly reviews: CaseReviews,
    private readonly releases: CaseReleases,
  ) {}

  @Post('review')
  take(@Who() actor: Actor, @Param('id') id: string, @Body() body: Typed) {
    return this.acts.act(
      actor,
      { id, body },
      () => this.reviews.take(actor, { id }),
      'You review this case. The others see that.',
    );
  }

  @Post('questions')
  ask(@Who() actor: Actor, @Param('id') id: string, @Body() body: Typed) {
    const act = () => this.reviews.ask(actor, { id }, said(body, 'words'));
    return this.acts.act(actor, { id, body }, act, 'Asked. The presenter gets a letter that says so.');
  }

  @Post('replies')
  reply(@Who() actor: Actor, @Param('id') id: string, @Body() body: Typed) {
    const act = () => this.reviews.reply(actor, { id }, said(body, 'words'));
    return this.acts.act(actor, { id, body }, act, 'Sent. The reviewer gets a letter that says so.');
  }

  @Post('hand-back')
  handBack(@Who() actor: Actor, @Param('id') id: string, @Body() body: Typed) {
    const act = () => this.reviews.handBack(actor, { id }, said(body, 'words'));
    return this.over(actor, { id, body }, act, 'Handed back. The presenter changes it and sends it again.');
  }

  @Post('release')
  release(@Who() actor: Actor, @Param('id') id: string, @Body() body: Typed) {
    const act = () => this.releases.release(actor, { id }, said(body, 'reason'));
    return this.acts.act(actor, { id, body }, act, 'It goes on: now it can be reviewed.');
  }

  @Post('acceptance')
  accept(@Who() actor: Actor, @Param('id') id: string, @Body() body: Typed) {
    const sessionId = textOf(body['sessionId']);
    const act = () => this.reviews.accept(actor, { id }, sessionId === '' ? undefined : sessionId);
    return this.acts.act(
      actor,
      { id, body },
      act,
      'Accepted. The presenter and the panel get a letter that says so.',
    );
  }

  /** What is handed back is a draft, which only its presenter sees. */
  private over(actor: Actor, asked: { id: string; body: Typed }, act: () => Promise<unknown>, says: string) {
    return this.acts
      .act(actor, asked, act, says)
      .then((answer) => ('path' in answer ? seeOther('/cases', { kind: 'success', text: says }) : answer));
  }
}

/** Browsers end lines with two characters; what somebody typed has one. */
export function said(body: Typed, field: string): string {
  return textOf(body[field]).replace(/\r\n/g, '\n');
}

function inFormWords(
  { fields, message }: DomainError,
  rename: Readonly<Record<string, string>>,
): FieldError[] {
  if (fields.length === 0) return [{ field: 'maincontent', message }];
  return fields.map((one) => ({ ...one, field: rename[one.field] ?? one.field }));
}
