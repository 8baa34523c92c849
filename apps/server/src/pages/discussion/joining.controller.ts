import { PostPlaceQueries, ThreadJoins, ThreadsSeen } from '#discussion';
import { seeOther, shown, Who, type Typed } from '#http';
import type { Actor } from '#kernel';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Site } from '../../setup/site.js';
import { textOf } from '../form-words.js';
import { confirmJoinPage, joiningPage } from './joining.page.js';

/** An address that somebody copied from their browser. */
const ADDRESS = /\/discussion\/([0-9a-z]{26})\b/;

/** Joining a conversation to another, and taking them apart again: for those who look after both. */
@Controller('discussion/:id/joining')
export class JoiningController {
  constructor(
    private readonly threads: ThreadsSeen,
    private readonly joins: ThreadJoins,
    private readonly places: PostPlaceQueries,
    private readonly site: Site,
  ) {}

  @Get()
  async choose(@Who() actor: Actor, @Param('id') id: string, @Query('q') asked: unknown) {
    const seen = await this.threads.findToCareFor(actor, id);
    const q = textOf(asked).trim();
    const address = ADDRESS.exec(q)?.[1];
    if (address !== undefined) return seeOther(`/discussion/${seen.thread.id}/joining/${address}`);
    const spaceIds = (await this.threads.placesFor(actor, seen)).map((space) => space.id);
    const found = await this.places.joinable(seen.thread.id, spaceIds, q);
    return shown('discussion/joining', joiningPage({ ...seen, q, found, timeZone: this.site.timeZone }));
  }

  @Get(':other')
  async look(@Who() actor: Actor, @Param('id') threadId: string, @Param('other') otherId: string) {
    const pair = await this.joins.find(actor, { threadId, otherId });
    return shown('discussion/join', confirmJoinPage(pair));
  }

  @Post('end')
  async takeApart(@Who() actor: Actor, @Param('id') id: string, @Body() typed: Typed) {
    const kept = await this.joins.takeApart(actor, id, Number(textOf(typed['version'])));
    const text = 'They are two conversations again. What was written since stays in this one.';
    return seeOther(`/discussion/${kept}`, { kind: 'success', text });
  }

  @Post(':other')
  async join(
    @Who() actor: Actor,
    @Param('id') threadId: string,
    @Param('other') otherId: string,
    @Body() typed: Typed,
  ) {
    const versions = {
      version: Number(textOf(typed['version'])),
      otherVersion: Number(textOf(typed['otherVersion'])),
    };
    const joined = await this.joins.join(actor, { threadId, otherId, ...versions });
    const text = 'Done. Both are one conversation now, and links to either lead here.';
    return seeOther(`/discussion/${joined}`, { kind: 'success', text });
  }
}
