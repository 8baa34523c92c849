import { ThreadJoins, ThreadsSeen, ThreadSplits } from '#discussion';
import { Operation, readBody, versionExpected, Who, type Reply, type Visit } from '#http';
import type { Actor } from '#kernel';
import { Controller, Delete, Param, Post, Req, Res } from '@nestjs/common';
import { ThreadsShown } from './threads-shown.js';
import { PostsTakenOut, ThreadJoined, ThreadWithPost } from './threads.schema.js';

/** Making two conversations of one, and one of two: for those who look after the spaces that they stand in. */
@Controller('api/v1/threads/:id')
export class ThreadMovesApi {
  constructor(
    private readonly threads: ThreadsSeen,
    private readonly splits: ThreadSplits,
    private readonly joins: ThreadJoins,
    private readonly shown: ThreadsShown,
  ) {}

  @Post('splits')
  @Operation({
    summary:
      'Make some of its posts a thread of their own (moderators; If-Match: its version). Answers the new one. Joining that to the old one puts them back',
    body: PostsTakenOut,
    answer: ThreadWithPost,
    status: 201,
  })
  async split(
    @Who() actor: Actor,
    @Param('id') threadId: string,
    @Req() visit: Visit,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const { space } = await this.threads.findToCareFor(actor, threadId);
    const sent = readBody(PostsTakenOut, visit.body);
    const { posts: numbers, space: spaceId = space.id, ...words } = sent;
    const wish = { ...words, threadId, numbers, spaceId, version: versionExpected(visit) };
    return this.shown.one(actor, await this.splits.split(actor, wish), reply);
  }

  @Post('joining')
  @Operation({
    summary:
      'Join it to another thread, whose title and place go on (moderators of both; If-Match: its version). Answers the thread that both are now, to which both ids lead',
    body: ThreadJoined,
    answer: ThreadWithPost,
    status: 201,
  })
  async join(
    @Who() actor: Actor,
    @Param('id') threadId: string,
    @Req() visit: Visit,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    await this.threads.findToCareFor(actor, threadId);
    const { to: otherId, toVersion: otherVersion } = readBody(ThreadJoined, visit.body);
    const wish = { threadId, otherId, version: versionExpected(visit), otherVersion };
    return this.shown.one(actor, await this.joins.join(actor, wish), reply);
  }

  @Delete('joining')
  @Operation({
    summary:
      'Take two apart again that were joined in it (moderators of both; If-Match: its version). Answers the one that goes on with what was written since',
    answer: ThreadWithPost,
  })
  async takeApart(
    @Who() actor: Actor,
    @Param('id') id: string,
    @Req() visit: Visit,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    await this.threads.findToCareFor(actor, id);
    return this.shown.one(actor, await this.joins.takeApart(actor, id, versionExpected(visit)), reply);
  }
}
