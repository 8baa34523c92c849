import { orRefused, readForm, seeOther, shown, Who, type Typed } from '#http';
import { Clock, counted, type Actor, type DomainError, type FieldError } from '#kernel';
import { dayFromText, DayPlans, DayQueries, EarlierDays } from '#study-days';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { DayPlanForm } from './day-plan.form.js';
import { dayPlanPage } from './day-plan.page.js';

/** The parts of a study day, what happens side by side in them, and what it costs: for those who run it. */
@Controller('programme/sessions/:id/day')
export class DayPlanController {
  constructor(
    private readonly plans: DayPlans,
    private readonly days: DayQueries,
    private readonly earlier: EarlierDays,
    private readonly clock: Clock,
  ) {}

  /** `?begin=` fills in the plan of another day. */
  @Get()
  async show(@Who() actor: Actor, @Param('id') id: string, @Query('begin') begin?: string) {
    return shown('study-days/day-plan', dayPlanPage(await this.facts(actor, id, begin)));
  }

  @Post()
  async save(@Who() actor: Actor, @Param('id') id: string, @Body() body: Typed) {
    const form = readForm(DayPlanForm, body);
    if (!form.ok) return this.draw(actor, id, body, form.errors);
    const { plan, version, ...words } = form.value;
    const { parts, fault } = dayFromText(plan);
    if (fault !== undefined) return this.draw(actor, id, body, [{ field: 'plan', message: fault }]);
    return orRefused(
      async () => {
        const asked = await this.plans.write(actor, id, { ...words, parts }, version);
        return seeOther(`/sessions/${id}`, { kind: 'success', text: savedWords(asked) });
      },
      (refusal) => this.draw(actor, id, body, onThePage(refusal)),
    );
  }

  private async draw(actor: Actor, id: string, typed: Typed, errors: readonly FieldError[]) {
    const facts = await this.facts(actor, id);
    return shown('study-days/day-plan', dayPlanPage({ ...facts, typed, errors }), 422);
  }

  private async facts(actor: Actor, id: string, beginWith?: string) {
    const session = await this.plans.planned(actor, id);
    const day = await this.days.planned(id);
    const earlier = day ? [] : await this.earlier.list(actor, id);
    const plan = beginWith && !day ? await this.earlier.planAt(actor, id, beginWith) : undefined;
    const begin = plan && { ...plan, id: beginWith ?? '' };
    return { session, day, earlier, begin, now: this.clock.now(), typed: undefined, errors: [] };
  }
}

/** Whoever takes away what people chose is told how many that met. */
function savedWords(asked: number): string {
  const saved = 'Saved. The page of the study day shows its parts, and people choose as they register.';
  if (asked === 0) return saved;
  return `${saved} ${counted(asked, 'person is', 'people are')} asked to choose again on their home page.`;
}

/** On the page all parts are one text. */
function onThePage({ fields, message }: DomainError): FieldError[] {
  if (fields.length === 0) return [{ field: 'plan', message }];
  return fields.map((fault) => ({ ...fault, field: fault.field === 'parts' ? 'plan' : fault.field }));
}
