import { shown, type Shown, type Typed } from '#http';
import { Clock, type Actor } from '#kernel';
import { RoleQueries } from '#people';
import { SeriesQueries, type SeriesDraft } from '#programme';
import { Injectable } from '@nestjs/common';
import { Site } from '../../setup/site.js';
import { vocabularyOf, type Vocabulary } from '../sessions/session-words.js';
import { checkPage, planInWords } from './check.page.js';
import type { PlanForm } from './plan.form.js';
import { planPage, usualPlan, type PlanFacts, type Purpose } from './plan.page.js';

/** Draws the pages on which sessions and series are planned. */
@Injectable()
export class Planning {
  constructor(
    private readonly roles: RoleQueries,
    private readonly series: SeriesQueries,
    private readonly site: Site,
    private readonly clock: Clock,
  ) {}

  async form(purpose: Purpose, typed: Typed, errors: PlanFacts['errors'] = []): Promise<Shown> {
    const roles = await this.roles.all();
    return shown(
      'programme/plan',
      planPage({ purpose, typed, roles, errors }),
      errors.length > 0 ? 422 : 200,
    );
  }

  /** The form as it is at first. */
  empty(purpose: Purpose): Promise<Shown> {
    const usual = usualPlan(this.clock.now(), this.site.timeZone);
    return this.form(purpose, purpose.isSeries ? { ...usual, repeat: 'weekly' } : usual);
  }

  async check(
    actor: Actor,
    draft: SeriesDraft,
    { country, typed }: { country: PlanForm['country']; typed: Typed },
  ): Promise<Shown> {
    return shown('programme/check', checkPage(await this.facts(actor, draft, country), typed));
  }

  async inWords(actor: Actor, draft: SeriesDraft) {
    const facts = await this.facts(actor, draft, 'england-and-wales');
    return planInWords({ ...facts, dates: facts.dates.filter(({ isLeftOut }) => !isLeftOut) });
  }

  /** What speaks against the dates of a series that is there already: its own sessions do not. */
  dates(actor: Actor, draft: SeriesDraft, { id, country }: { id: string; country: PlanForm['country'] }) {
    return this.series.preview(actor, draft, country, id);
  }

  now(): Date {
    return this.clock.now();
  }

  async words(): Promise<Vocabulary> {
    return vocabularyOf(await this.roles.all(), this.site);
  }

  private async facts(actor: Actor, draft: SeriesDraft, country: PlanForm['country']) {
    const [dates, words] = await Promise.all([this.series.preview(actor, draft, country), this.words()]);
    return { draft, dates, words, now: this.clock.now() };
  }
}
