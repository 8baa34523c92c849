import { Beginnings } from '#conference';
import { orRefused, readForm, seeOther, shown, Who, type Typed } from '#http';
import { authorise, type Actor, type FieldError } from '#kernel';
import { canPlan, ONLY_EDUCATORS_PLAN } from '#programme';
import { Body, Controller, Get, Post } from '@nestjs/common';
import { z } from 'zod';
import { Site } from '../../setup/site.js';
import { formWords } from '../form-words.js';
import { written } from './written.js';

const BeginForm = z.object({ title: written, firstDate: written, lastDate: written, timeZone: written });

/** A conference begins with its title and its days; all the rest comes after. */
@Controller('programme/conferences/new')
export class BeginController {
  constructor(
    private readonly beginnings: Beginnings,
    private readonly site: Site,
  ) {}

  @Get()
  empty(@Who() actor: Actor) {
    authorise(canPlan(actor), ONLY_EDUCATORS_PLAN);
    return this.draw({ timeZone: this.site.timeZone });
  }

  @Post()
  async begin(@Who() actor: Actor, @Body() body: Typed) {
    authorise(canPlan(actor), ONLY_EDUCATORS_PLAN);
    const form = readForm(BeginForm, body);
    if (!form.ok) return this.draw(body, form.errors);
    return orRefused(
      async () => {
        const slug = await this.beginnings.begin(actor, form.value);
        const text = 'Your conference is begun. Only you and coordinators see it. Next: its rooms.';
        return seeOther(`/programme/conferences/${slug}/rooms`, { kind: 'success', text });
      },
      (refusal) => this.draw(body, refusal.fields),
    );
  }

  private draw(typed: Typed, errors: readonly FieldError[] = []) {
    const form = formWords(['title', 'firstDate', 'lastDate', 'timeZone'], typed, errors);
    return shown('conference-plan/begin', { form }, errors.length > 0 ? 422 : 200);
  }
}
