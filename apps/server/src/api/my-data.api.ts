import { Readable } from 'node:stream';
import { Operation, sent, Who } from '#http';
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
    summary:
      'Everything that is kept of you, a list for each kind of thing; of pictures and documents where to get them',
    answer: OwnRecordShown,
  })
  export(@Who() actor: Actor) {
    const text = Readable.from(this.record.of(actor));
    return sent('application/json; charset=utf-8', text, { cache: 'private, no-store' });
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
