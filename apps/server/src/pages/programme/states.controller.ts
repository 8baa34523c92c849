import { orRefused, seeOther, shown, Who, type Typed } from '#http';
import { authorise, type Actor, type FieldError } from '#kernel';
import {
  canChange,
  NOT_YOURS_TO_CHANGE,
  SessionQueries,
  SessionStates,
  withParts,
  type SessionRow,
} from '#programme';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { formWords } from '../form-words.js';
import { publishedWords } from './published-words.js';

/** Publishing a session, taking it back, cancelling and restoring it. */
@Controller('programme/sessions/:id')
export class SessionStatesController {
  constructor(
    private readonly states: SessionStates,
    private readonly queries: SessionQueries,
  ) {}

  @Post('publication')
  async publish(@Who() actor: Actor, @Param('id') id: string) {
    await this.states.publish(actor, { id });
    return back(id, publishedWords(await this.queries.byId(actor, id)));
  }

  @Post('publication/end')
  async unpublish(@Who() actor: Actor, @Param('id') id: string) {
    await this.states.unpublish(actor, { id });
    return back(id, 'It is a draft again. Only educators see it.');
  }

  @Get('cancel')
  async askWhy(@Who() actor: Actor, @Param('id') id: string) {
    return drawn(await this.mine(actor, id), {});
  }

  @Post('cancel')
  async cancel(@Who() actor: Actor, @Param('id') id: string, @Body() body: Typed) {
    const session = await this.mine(actor, id);
    const reason = typeof body['reason'] === 'string' ? body['reason'] : '';
    return orRefused(
      async () => {
        await this.states.cancel(actor, { id }, reason);
        return back(
          id,
          'Cancelled. We are writing to everybody who has a place or waits for one. If this was a mistake, restore it.',
        );
      },
      (refusal) => drawn(session, body, refusal.fields),
    );
  }

  @Post('restoration')
  async restore(@Who() actor: Actor, @Param('id') id: string) {
    await this.states.restore(actor, { id });
    return back(id, 'Restored. Those who had places have them still, and we are writing to them.');
  }

  private async mine(actor: Actor, id: string): Promise<SessionRow> {
    const session = await this.queries.byId(actor, id);
    const owned = withParts(session, await this.queries.leadersOf(id));
    authorise(canChange(actor, owned), NOT_YOURS_TO_CHANGE);
    return session;
  }
}

function drawn(
  { id, title, registered, waiting }: SessionRow,
  typed: Typed,
  faults: readonly FieldError[] = [],
) {
  const { errors, errorFor, value } = formWords(['reason'], typed, faults);
  const people = registered + waiting;
  const told =
    people === 0
      ? 'Nobody has registered, so nobody needs to be told.'
      : `We write to ${people === 1 ? 'the one person' : `all ${people} people`} who registered or wait, with your reason.`;
  const model = {
    title: `Cancel: ${title}`,
    back: { href: `/sessions/${id}`, text: 'Back, keep the session' },
    told: `${told} You can restore it later.`,
    ...{ dates: [], seen: '' },
    buttonText: 'Cancel this session',
    errors,
    errorFor,
    value,
  };
  return shown('programme/cancel', model, errors.length > 0 ? 422 : 200);
}

function back(id: string, text: string) {
  return seeOther(`/sessions/${id}`, { kind: 'success', text });
}
