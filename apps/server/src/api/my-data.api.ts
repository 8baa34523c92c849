import { Operation, Who } from '#http';
import { isSignedIn, type Actor } from '#kernel';
import { Erasures, personNotFound } from '#people';
import { OwnRecord } from '#reporting';
import { Controller, Delete, Get, HttpCode } from '@nestjs/common';
import { OwnRecordShown } from './me.schema.js';

/** What is kept of the person whose token this is, and the end of it. */
@Controller('api/v1/me')
export class MyDataApi {
  constructor(
    private readonly record: OwnRecord,
    private readonly erasures: Erasures,
  ) {}

  @Get('export')
  @Operation({
    summary: 'Everything that is kept of you, a list for each kind of thing',
    answer: OwnRecordShown,
  })
  export(@Who() actor: Actor) {
    return this.record.of(actor);
  }

  @Delete()
  @HttpCode(204)
  @Operation({
    summary:
      'Leave the network and have your details deleted. It cannot be undone, and the token ends with it',
    status: 204,
  })
  async leave(@Who() actor: Actor): Promise<void> {
    if (!isSignedIn(actor)) throw personNotFound();
    await this.erasures.erase(actor, actor.personId);
  }
}
