import { orRefused, seeOther, shown, Who, type Typed } from '#http';
import { Clock, type Actor, type DomainError } from '#kernel';
import { SessionQueries, SessionStates, type SessionRow } from '#programme';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { formWords } from '../form-words.js';
import { CANCELLED, HELD_AGAIN, NOT_HELD, RESTORED, wordsOfComing, wordsOfOver } from './cancel-words.js';
import { refusalWords } from './refusal-words.js';
import { sessionToRun } from './session-to-run.js';
import { publishedWords } from './published-words.js';

/** Publishing a session, taking it back, cancelling and restoring it. */
@Controller('programme/sessions/:id')
export class SessionStatesController {
  constructor(
    private readonly states: SessionStates,
    private readonly queries: SessionQueries,
    private readonly clock: Clock,
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
    return this.drawn(await sessionToRun(this.queries, actor, id), {});
  }

  @Post('cancel')
  async cancel(@Who() actor: Actor, @Param('id') id: string, @Body() body: Typed) {
    const session = await sessionToRun(this.queries, actor, id);
    const reason = typeof body['reason'] === 'string' ? body['reason'] : '';
    return orRefused(
      async () => {
        await this.states.cancel(actor, { id }, reason);
        return back(id, this.isOver(session) ? NOT_HELD : CANCELLED);
      },
      (refusal) => this.drawn(session, body, refusal),
    );
  }

  @Post('restoration')
  async restore(@Who() actor: Actor, @Param('id') id: string) {
    await this.states.restore(actor, { id });
    return back(id, this.isOver(await this.queries.byId(actor, id)) ? HELD_AGAIN : RESTORED);
  }

  private drawn(session: SessionRow, typed: Typed, refusal?: DomainError) {
    const words = this.isOver(session) ? wordsOfOver(session) : wordsOfComing(session);
    const form = formWords(['reason'], typed, refusalWords(refusal));
    const back = { href: `/sessions/${session.id}`, text: words.keep };
    return shown('programme/cancel', { ...words, back, dates: [], seen: '', ...form }, refusal ? 422 : 200);
  }

  private isOver({ endsAt }: SessionRow): boolean {
    return endsAt <= this.clock.now();
  }
}

function back(id: string, text: string) {
  return seeOther(`/sessions/${id}`, { kind: 'success', text });
}
