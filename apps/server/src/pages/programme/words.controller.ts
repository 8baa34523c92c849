import { orRefused, seeOther, shown, Who, type Typed } from '#http';
import type { Actor, DomainError } from '#kernel';
import { isMendable, notChangeable, SessionQueries, Sessions, type SessionRow } from '#programme';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { formWords, textOf } from '../form-words.js';
import { refusalWords } from './refusal-words.js';
import { sessionToRun } from './session-to-run.js';

/** Putting right the title and the summary of a session that has been held; all else about it is history. */
@Controller('programme/sessions/:id/words')
export class SessionWordsController {
  constructor(
    private readonly queries: SessionQueries,
    private readonly sessions: Sessions,
  ) {}

  @Get()
  async ask(@Who() actor: Actor, @Param('id') id: string) {
    const session = await this.toMend(actor, id);
    return drawn(session, { ...session });
  }

  @Post()
  async mend(@Who() actor: Actor, @Param('id') id: string, @Body() body: Typed) {
    const session = await this.toMend(actor, id);
    const words = { title: textOf(body['title']), summary: textOf(body['summary']) };
    const version = Number(textOf(body['version'])) || undefined;
    return orRefused(
      async () => {
        await this.sessions.change(actor, id, words, version);
        return seeOther(`/sessions/${id}`, { kind: 'success', text: 'Your changes are saved.' });
      },
      (refusal) => drawn(session, body, refusal),
    );
  }

  private async toMend(actor: Actor, id: string): Promise<SessionRow> {
    const session = await sessionToRun(this.queries, actor, id);
    if (!isMendable(session.status)) throw notChangeable(session.status);
    return session;
  }
}

function drawn(session: SessionRow, typed: Typed, refusal?: DomainError) {
  const form = formWords(['title', 'summary', 'version'], typed, refusalWords(refusal));
  const back = `/sessions/${session.id}`;
  return shown('programme/words', { name: session.title, back, ...form }, refusal ? 422 : 200);
}
