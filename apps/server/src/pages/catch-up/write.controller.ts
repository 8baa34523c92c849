import { CatchUpQueries, CatchUps, SessionsToWrite } from '#catch-up';
import { orRefused, readForm, seeOther, shown, Who, type Typed } from '#http';
import type { Actor, DomainError, FieldError } from '#kernel';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { inFormWords, typedFrom, WriteForm, wishOf } from './write.form.js';
import { writePage } from './write.page.js';

/** Writing the catch-up of a session: for those who run it. */
@Controller('sessions/:id/catch-up')
export class WriteCatchUpController {
  constructor(
    private readonly sessions: SessionsToWrite,
    private readonly queries: CatchUpQueries,
    private readonly catchUps: CatchUps,
  ) {}

  @Get('edit')
  async edit(@Who() actor: Actor, @Param('id') id: string) {
    return this.draw(actor, id);
  }

  @Post('edit')
  async write(@Who() actor: Actor, @Param('id') id: string, @Body() body: Typed) {
    await this.sessions.find(actor, id);
    const read = readForm(WriteForm, body);
    if (!read.ok) return this.draw(actor, id, { typed: read.typed, errors: read.errors });
    const { version, act } = read.value;
    return orRefused(
      async () => {
        const wish = wishOf(read.value, body, await this.queries.of(id));
        await this.catchUps.write(actor, { sessionId: id, version }, wish);
        if (act !== 'publish') return back(`/sessions/${id}/catch-up/edit`, 'Saved.');
        return back(
          `/sessions/${id}/catch-up`,
          'Published. Those who missed the session find it on their home page.',
        );
      },
      (refusal) => this.draw(actor, id, { typed: body, errors: faultsOf(refusal) }),
    );
  }

  @Post('publication/end')
  async takeBack(@Who() actor: Actor, @Param('id') id: string) {
    await this.catchUps.takeBack(actor, { sessionId: id });
    return back(
      `/sessions/${id}/catch-up/edit`,
      'It is a draft again. Only those who run the session see it.',
    );
  }

  @Post('undo')
  async undo(@Who() actor: Actor, @Param('id') id: string) {
    await this.catchUps.undo(actor, { sessionId: id });
    return back(
      `/sessions/${id}/catch-up/edit`,
      'It says what it said before. Undo again, and your change is back.',
    );
  }

  private async draw(actor: Actor, id: string, wrong?: { typed: Typed; errors: readonly FieldError[] }) {
    const session = await this.sessions.find(actor, id);
    const kept = await this.queries.of(id);
    const model = writePage({ session, kept, ...(wrong ?? { typed: typedFrom(kept) }) });
    return shown('catch-up/write', model, wrong ? 422 : 200);
  }
}

/** A refusal of the file is about the file; one that no field can mend stands at the top. */
function faultsOf({ fields, kind, message }: DomainError): FieldError[] {
  if (fields.length > 0) return inFormWords(fields);
  const isFile = kind === 'too-large' || kind === 'unsupported';
  return [{ field: isFile ? 'slides' : 'maincontent', message }];
}

function back(path: string, text: string) {
  return seeOther(path, { kind: 'success', text });
}
