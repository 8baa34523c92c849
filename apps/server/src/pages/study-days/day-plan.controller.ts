import { orRefused, readForm, seeOther, shown, Who, type Typed } from '#http';
import { counted, type Actor, type DomainError, type FieldError } from '#kernel';
import { dayFromText, DayPlans, DayQueries } from '#study-days';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { DayPlanForm } from './day-plan.form.js';
import { dayPlanPage } from './day-plan.page.js';

/** The parts of a study day, what happens side by side in them, and what it costs: for those who run it. */
@Controller('programme/sessions/:id/day')
export class DayPlanController {
  constructor(
    private readonly plans: DayPlans,
    private readonly days: DayQueries,
  ) {}

  @Get()
  show(@Who() actor: Actor, @Param('id') id: string) {
    return this.draw(actor, id);
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

  private async draw(actor: Actor, id: string, typed?: Typed, errors: readonly FieldError[] = []) {
    const session = await this.plans.planned(actor, id);
    const day = await this.days.planned(id);
    return shown('study-days/day-plan', dayPlanPage({ session, day, typed, errors }), typed ? 422 : 200);
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
