import { orRefused, seeOther, Who, type Typed } from '#http';
import { authorise, type Actor } from '#kernel';
import { canPlan, ONLY_EDUCATORS_PLAN, SeriesRuns, SessionQueries, Sessions } from '#programme';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { inFormWords, seriesDraftOf, sessionDraftOf, type FoundForm } from './plan.form.js';
import type { Purpose } from './plan.page.js';
import { Planning } from './planning.js';
import { publishedSeriesWords, publishedWords } from './published-words.js';

const SESSION: Purpose = {
  title: 'Publish a clinic or another session',
  isSeries: false,
  isChange: false,
  backHref: '/programme',
};
const SERIES: Purpose = { title: 'Plan a series', isSeries: true, isChange: false, backHref: '/programme' };

/** From a short form to something that people can find: fill in, check, publish. */
@Controller('programme')
export class NewPlanController {
  constructor(
    private readonly planning: Planning,
    private readonly sessions: Sessions,
    private readonly queries: SessionQueries,
    private readonly series: SeriesRuns,
  ) {}

  @Get('new')
  newSession(@Who() actor: Actor, @Query('begin') begin?: string) {
    authorise(canPlan(actor), ONLY_EDUCATORS_PLAN);
    return this.planning.empty(SESSION, begin);
  }

  @Get('series/new')
  newSeries(@Who() actor: Actor, @Query('begin') begin?: string) {
    authorise(canPlan(actor), ONLY_EDUCATORS_PLAN);
    return this.planning.empty(SERIES, begin);
  }

  /** The form of a new series, filled with one that there is and with new dates. Nothing is kept before it is checked. */
  @Get('series/:id/again')
  again(@Who() actor: Actor, @Param('id') id: string) {
    return this.planning.again(actor, id, { ...SERIES, action: '/programme/series/new' });
  }

  @Post('new')
  makeSession(@Who() actor: Actor, @Body() body: Typed) {
    return this.make(actor, body, { purpose: SESSION, keep: (form) => this.keepSession(actor, form) });
  }

  @Post('series/new')
  makeSeries(@Who() actor: Actor, @Body() body: Typed) {
    return this.make(actor, body, { purpose: SERIES, keep: (form) => this.keepSeries(actor, form) });
  }

  private async make(
    actor: Actor,
    body: Typed,
    { purpose, keep }: { purpose: Purpose; keep: (form: FoundForm) => Promise<unknown> },
  ) {
    authorise(canPlan(actor), ONLY_EDUCATORS_PLAN);
    if (body['act'] === 'change') return this.planning.form(purpose, body);
    const read = await this.planning.forms.read(body);
    if (!read.ok) return this.planning.form(purpose, read.typed, inFormWords(read.errors));
    const form = read.value;
    const isSure = form.act === 'publish' || form.act === 'draft';
    return orRefused(
      () =>
        isSure
          ? keep(form)
          : this.planning.check(actor, seriesDraftOf(form), {
              country: form.country,
              againOf: form.againOf,
              typed: body,
            }),
      (refusal) => this.planning.form(purpose, body, inFormWords(refusal.fields)),
    );
  }

  private async keepSession(actor: Actor, form: FoundForm) {
    const isDraft = form.act === 'draft';
    const id = await this.sessions.create(actor, sessionDraftOf(form), isDraft ? 'draft' : 'published');
    const text = isDraft
      ? 'Saved as a draft. Only educators see it until you publish it.'
      : publishedWords(await this.queries.byId(actor, id));
    return seeOther(`/sessions/${id}`, { kind: 'success', text });
  }

  private async keepSeries(actor: Actor, form: FoundForm) {
    const id = await this.series.create(actor, seriesDraftOf(form), form.againOf || null);
    if (form.act === 'draft') {
      return seeOther(`/programme/series/${id}`, {
        kind: 'success',
        text: 'Saved as a draft. Publish it when the dates are right.',
      });
    }
    const sessions = await this.series.publish(actor, { id });
    return seeOther('/programme', {
      kind: 'success',
      text: publishedSeriesWords(sessions.length),
    });
  }
}
