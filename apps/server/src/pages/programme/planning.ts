import { shown, type Shown, type Typed } from '#http';
import { Clock, type Actor } from '#kernel';
import { RoleQueries } from '#people';
import { PLAN_TEMPLATES, type SeriesDraft, type SeriesRow } from '#programme';
import { Injectable } from '@nestjs/common';
import { Site } from '../../setup/site.js';
import { vocabularyOf, type Vocabulary } from '../sessions/session-words.js';
import { checkPage, planInWords } from './check.page.js';
import { planFrom, planPage, type PlanFacts, type Purpose } from './plan.page.js';
import { SeriesForms, type Beside } from './series-forms.js';

const AGAIN =
  'This is a copy with new dates. Holidays and dates that were left out or added are not copied. Nothing is saved before you have looked at the dates.';

/** Draws the pages on which sessions and series are planned. */
@Injectable()
export class Planning {
  constructor(
    private readonly roles: RoleQueries,
    readonly forms: SeriesForms,
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

  /** The form as it is at first: filled with the ready-made plan that was asked for, or the usual one. */
  empty(purpose: Purpose, begin?: string): Promise<Shown> {
    const template = PLAN_TEMPLATES.find(({ id }) => id === begin) ?? PLAN_TEMPLATES[0];
    const plan = planFrom(template, this.clock.now(), this.site.timeZone);
    const items = PLAN_TEMPLATES.map(({ id, name }) => ({ value: id, text: name }));
    return this.form(
      { ...purpose, templates: { value: template.id, items } },
      purpose.isSeries ? { ...plan, repeat: 'weekly' } : plan,
    );
  }

  /** The form of a new series that is another one again. */
  async again(actor: Actor, id: string, purpose: Purpose): Promise<Shown> {
    const { title, typed } = await this.forms.again(actor, id, this.clock.now());
    return this.form(
      { ...purpose, title: `Use again: ${title}`, backHref: `/programme/series/${id}`, note: AGAIN },
      typed,
    );
  }

  async check(
    actor: Actor,
    draft: SeriesDraft,
    { typed, ...beside }: Beside & { typed: Typed },
  ): Promise<Shown> {
    return shown('programme/check', checkPage(await this.facts(actor, draft, beside), typed));
  }

  async inWords(actor: Actor, draft: SeriesRow) {
    const { againOf } = draft;
    const facts = await this.facts(actor, draft, { country: 'england-and-wales', againOf });
    return planInWords({ ...facts, dates: facts.dates.filter(({ isLeftOut }) => !isLeftOut) });
  }

  now(): Date {
    return this.clock.now();
  }

  async words(): Promise<Vocabulary> {
    return vocabularyOf(await this.roles.all(), this.site);
  }

  private async facts(actor: Actor, draft: SeriesDraft, beside: Beside) {
    const [facts, words] = await Promise.all([this.forms.facts(actor, draft, beside), this.words()]);
    return { ...facts, words, now: this.clock.now() };
  }
}
