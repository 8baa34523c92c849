import { orRefused, readForm, seeOther, shown, SignedIn, Who, type Typed, type Viewer } from '#http';
import type { Actor, FieldError } from '#kernel';
import { DayNeeds } from '#study-days';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { NeedsForm } from './needs.form.js';
import { needsPage } from './needs.page.js';

/** What somebody eats and needs at a study day: theirs to write, change and take back. */
@Controller('sessions/:id/needs')
export class NeedsController {
  constructor(private readonly needs: DayNeeds) {}

  @Get()
  show(@Who() actor: Actor, @SignedIn() _viewer: Viewer, @Param('id') id: string) {
    return this.draw(actor, id);
  }

  @Post()
  async save(@Who() actor: Actor, @Param('id') id: string, @Body() body: Typed) {
    const form = readForm(NeedsForm, body);
    if (!form.ok) return this.draw(actor, id, body, form.errors);
    return orRefused(
      async () => {
        await this.needs.write(actor, id, form.value);
        const isNothing = form.value.food === '' && form.value.access === '';
        const text = isNothing
          ? 'Saved. We keep nothing about what you eat or need.'
          : 'Thank you. Those who run the day know it now.';
        return seeOther(`/sessions/${id}`, { kind: 'success', text });
      },
      (refusal) => {
        if (refusal.fields.length === 0) throw refusal;
        return this.draw(actor, id, body, refusal.fields);
      },
    );
  }

  private async draw(actor: Actor, id: string, typed?: Typed, errors: readonly FieldError[] = []) {
    const mine = await this.needs.mine(actor, id);
    return shown('study-days/needs', needsPage(mine, typed, errors), typed ? 422 : 200);
  }
}
