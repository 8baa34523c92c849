import {
  CaseViews,
  FollowUps,
  mayMove,
  OUTCOME_NAMES,
  OUTCOMES,
  RecommendationQueries,
  type Outcome,
} from '#cases';
import { orRefused, seeOther, sent, shown, SignedIn, Who, type Typed, type Viewer } from '#http';
import { Clock, conflict, isSignedIn, notFound, type Actor, type FieldError } from '#kernel';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Site } from '../../setup/site.js';
import { formWords, textOf } from '../form-words.js';
import { nameOfCase } from './case-words.js';
import { recommendationsOnPaper } from './recommendations.pdf.js';
import { said } from './review.controller.js';

/** What became of the recommendations, told by the presenter. */
@Controller('cases/:id/follow-up')
export class FollowUpController {
  constructor(
    private readonly views: CaseViews,
    private readonly advice: RecommendationQueries,
    private readonly followUps: FollowUps,
  ) {}

  @Get()
  show(@Who() actor: Actor, @Param('id') id: string) {
    return this.draw(actor, id, {}, []);
  }

  @Post()
  async tell(@Who() actor: Actor, @Param('id') id: string, @Body() body: Typed) {
    const { issued } = await this.found(actor, id);
    const told = issued.flatMap((one) => {
      const outcome = OUTCOMES.find((word) => word === body[`outcome-${one.id}`]);
      return outcome ? [{ recommendationId: one.id, outcome, why: said(body, `why-${one.id}`) }] : [];
    });
    return orRefused(
      async () => {
        await this.followUps.answer(actor, { id }, { told, happened: said(body, 'happened') });
        return seeOther(`/cases/${id}`, {
          kind: 'success',
          text: 'Thank you. The panel hears that there is news.',
        });
      },
      ({ fields, message }) => {
        const errors = fields.length > 0 ? fields : [{ field: 'maincontent', message }];
        const first = issued[0];
        const placed = errors.map((one) =>
          one.field === 'outcome' && first ? { ...one, field: `outcome-${first.id}` } : one,
        );
        return this.draw(actor, id, body, placed);
      },
    );
  }

  private async draw(actor: Actor, id: string, typed: Typed, errors: readonly FieldError[]) {
    const { seen, issued } = await this.found(actor, id);
    const fields = ['happened', ...issued.flatMap((one) => [`outcome-${one.id}`, `why-${one.id}`])];
    const form = formWords(fields, typed, errors);
    const model = {
      title: 'What happened since?',
      caption: nameOfCase(seen.row),
      base: `/cases/${id}`,
      outcomes: OUTCOMES.map((value: Outcome) => ({ value, text: OUTCOME_NAMES[value] })),
      lines: issued.map((one) => ({
        words: one.words ?? '',
        outcome: fieldOf(form, `outcome-${one.id}`, one.outcome ?? ''),
        why: fieldOf(form, `why-${one.id}`, ''),
      })),
      form,
    };
    return shown('cases/follow-up', model, errors.length > 0 ? 422 : 200);
  }

  private async found(actor: Actor, id: string) {
    const seen = await this.views.open(actor, id);
    if (seen.why !== 'presenter') throw notFound('this page');
    if (!mayMove('answer', seen))
      throw conflict('not-now', 'There is nothing to say about this case now. Nothing was changed.');
    const all = await this.advice.of(id, isSignedIn(actor) ? actor.personId : '');
    return { seen, issued: all.filter(({ issuedAt }) => issuedAt !== null) };
  }
}

function fieldOf(form: ReturnType<typeof formWords>, field: string, otherwise: string) {
  return { field, value: textOf(form.value[field]) || otherwise, error: form.errorFor[field] };
}

@Controller('cases/:id/recommendations.pdf')
export class RecommendationsPdfController {
  constructor(
    private readonly views: CaseViews,
    private readonly advice: RecommendationQueries,
    private readonly site: Site,
    private readonly clock: Clock,
  ) {}

  /** For whoever may read the case, once the presenter has them. */
  @Get()
  async download(@Who() actor: Actor, @SignedIn() _viewer: Viewer, @Param('id') id: string) {
    const { row, why } = await this.views.open(actor, id);
    const all = why === undefined ? [] : await this.advice.of(id, '');
    const issued = all.filter(({ issuedAt, words }) => issuedAt !== null && words !== null);
    if (issued.length === 0) throw notFound('these recommendations');
    const { networkName: by, timeZone } = this.site;
    const paper = await recommendationsOnPaper({ row, issued, timeZone }, { by, at: this.clock.now() });
    return sent('application/pdf', paper, { fileName: 'recommendations.pdf', cache: 'private, no-store' });
  }
}
