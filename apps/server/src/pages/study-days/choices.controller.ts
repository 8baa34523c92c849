import { orRefused, seeOther, shown, SignedIn, Who, type Typed, type Viewer } from '#http';
import type { Actor, FieldError } from '#kernel';
import { SessionQueries } from '#programme';
import { DayChoices, DayQueries, hasChoice, type Choices } from '#study-days';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { choicesPage } from './choices.page.js';

const NOTHING_TO_CHOOSE = 'There is nothing to choose for this day.';

/** Taking a place in a study day and choosing what to go to, on one page. */
@Controller('sessions/:id/choices')
export class ChoicesController {
  constructor(
    private readonly sessions: SessionQueries,
    private readonly days: DayQueries,
    private readonly choices: DayChoices,
  ) {}

  @Get()
  show(@Who() actor: Actor, @SignedIn() viewer: Viewer, @Param('id') id: string) {
    return this.draw(actor, viewer, id, {});
  }

  @Post()
  async choose(
    @Who() actor: Actor,
    @SignedIn() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: Typed,
  ) {
    return orRefused(
      async () => back(id, await this.choices.choose(actor, id, choicesIn(body))),
      (refusal) => {
        if (refusal.fields.length === 0) throw refusal;
        return this.draw(actor, viewer, id, { typed: body, errors: refusal.fields });
      },
    );
  }

  private async draw(
    actor: Actor,
    viewer: Viewer,
    id: string,
    { typed, errors = [] }: { typed?: Typed; errors?: readonly FieldError[] },
  ) {
    const session = await this.sessions.shownTo(actor, id);
    if (session.mine?.status === 'waiting') return back(id, 'waiting');
    const day = await this.days.of(id, viewer.personId);
    if (!day?.parts.some(hasChoice))
      return seeOther(`/sessions/${id}`, { kind: 'info', text: NOTHING_TO_CHOOSE });
    const group = await this.days.groupFor({ sessionId: id, personId: viewer.personId });
    const model = choicesPage({ session, day, group, typed, errors });
    return shown('study-days/choices', model, errors.length > 0 ? 422 : 200);
  }
}

function choicesIn(body: Typed): Choices {
  const parts = Object.entries(body).flatMap(([name, value]) => {
    const [, part] = /^part-(\d{1,3})$/.exec(name) ?? [];
    return part !== undefined && typeof value === 'string' ? [[Number(part), value] as const] : [];
  });
  return Object.fromEntries(parts);
}

function back(id: string, standing: 'registered' | 'waiting') {
  const text =
    standing === 'registered'
      ? 'You have a place, and we have kept what you chose.'
      : 'You are in the waiting list. You choose what to go to as soon as a place is yours.';
  return seeOther(`/sessions/${id}`, { kind: 'success', text });
}
