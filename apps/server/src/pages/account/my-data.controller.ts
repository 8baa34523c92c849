import { Readable } from 'node:stream';
import { orRefused, readForm, seeOther, sent, shown, Who, type Reply, type Typed } from '#http';
import { isSignedIn, type Actor, type FieldError } from '#kernel';
import { Erasures, personNotFound } from '#people';
import { ProgrammeQueries } from '#programme';
import { OwnRecord } from '#reporting';
import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { LeavingForm } from './account.form.js';
import { leavingPage } from './my-data.page.js';
import { SessionCookie } from './session-cookie.js';

/** A person's own data: all of it in a file, and its end. */
@Controller('account')
export class MyDataController {
  constructor(
    private readonly record: OwnRecord,
    private readonly erasures: Erasures,
    private readonly programme: ProgrammeQueries,
    private readonly cookie: SessionCookie,
  ) {}

  @Get('everything.json')
  everything(@Who() actor: Actor) {
    const options = { fileName: 'everything-about-me.json', cache: 'private, no-store' };
    return sent('application/json; charset=utf-8', Readable.from(this.record.of(actor)), options);
  }

  @Get('leaving')
  ask(@Who() actor: Actor) {
    return this.draw(actor);
  }

  @Post('leaving')
  async leave(@Who() actor: Actor, @Body() body: Typed, @Res({ passthrough: true }) reply: Reply) {
    const form = readForm(LeavingForm, body);
    if (!form.ok) return this.draw(actor, form.errors);
    return orRefused(
      async () => {
        await this.erasures.erase(actor, personOf(actor));
        this.cookie.take(reply);
        const text =
          'You have left the network, and your details are deleted. Thank you for being part of it.';
        return seeOther('/', { kind: 'success', text });
      },
      ({ message }) => this.draw(actor, [{ field: 'sure', message }]),
    );
  }

  private async draw(actor: Actor, errors: readonly FieldError[] = []) {
    const ahead = await this.programme.aheadOf(personOf(actor), { limit: 200 });
    return shown('account/leaving', leavingPage(ahead.items, errors), errors.length > 0 ? 422 : 200);
  }
}

function personOf(actor: Actor): string {
  if (!isSignedIn(actor)) throw personNotFound();
  return actor.personId;
}
