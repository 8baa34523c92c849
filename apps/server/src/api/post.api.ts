import { Marks, PostChanges, postNotFound, PostReports, PostsSeen, ThreadsSeen } from '#discussion';
import { given, Operation, readBody, versionExpected, Who, withEtag, type Reply, type Visit } from '#http';
import type { Actor } from '#kernel';
import { Body, Controller, Delete, Get, Param, Patch, Post, Put, Req, Res } from '@nestjs/common';
import { PostsShown } from './posts-shown.js';
import { AnswerMarked, PostChanged, PostReported, PostShown, ReportNoted } from './threads.schema.js';

/** One post: read, changed, taken away, reported. */
@Controller('api/v1/posts/:id')
export class PostApi {
  constructor(
    private readonly posts: PostsSeen,
    private readonly changes: PostChanges,
    private readonly reports: PostReports,
    private readonly shown: PostsShown,
  ) {}

  @Get()
  @Operation({ summary: 'A post', answer: PostShown })
  async read(@Who() actor: Actor, @Param('id') id: string, @Res({ passthrough: true }) reply: Reply) {
    const { post } = await this.posts.find(actor, id);
    withEtag(reply, post.version);
    return this.shown.one(post);
  }

  @Patch()
  @Operation({
    summary: 'Change what you wrote; what it said before is kept',
    body: PostChanged,
    answer: PostShown,
  })
  async change(
    @Who() actor: Actor,
    @Param('id') id: string,
    @Req() visit: Visit,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    await this.posts.find(actor, id);
    const { body: text, hasLooked } = readBody(PostChanged, visit.body);
    await this.changes.edit(actor, id, { text, hasLooked, ...given({ version: versionExpected(visit) }) });
    return this.read(actor, id, reply);
  }

  @Delete()
  @Operation({ summary: 'Take it away: what you wrote, or as a moderator', status: 204 })
  async remove(@Who() actor: Actor, @Param('id') id: string): Promise<void> {
    await this.changes.remove(actor, id);
  }

  @Post('reports')
  @Operation({
    summary: 'Ask moderators to look at it',
    body: PostReported,
    answer: ReportNoted,
    status: 201,
  })
  async report(@Who() actor: Actor, @Param('id') id: string, @Body() sent: unknown) {
    await this.posts.find(actor, id);
    const { reason } = readBody(PostReported, sent);
    return { id: await this.reports.report(actor, id, reason) };
  }
}

/** What stands out in a thread. */
@Controller('api/v1')
export class MarksApi {
  constructor(
    private readonly marks: Marks,
    private readonly threads: ThreadsSeen,
    private readonly posts: PostsSeen,
    private readonly shown: PostsShown,
  ) {}

  @Put('threads/:id/answer')
  @Operation({
    summary: 'Mark the answer (whoever asked, and moderators)',
    body: AnswerMarked,
    answer: PostShown,
  })
  async mark(@Who() actor: Actor, @Param('id') id: string, @Body() sent: unknown) {
    const { personId, thread } = await this.threads.find(actor, id);
    const { postId } = readBody(AnswerMarked, sent);
    const { post } = await this.posts.find(actor, postId);
    if (post.threadId !== thread.id) throw postNotFound();
    await this.marks.markAnswer(actor, postId, true);
    return this.shown.byId(personId, postId);
  }

  @Put('posts/:id/endorsement')
  @Operation({ summary: 'Stand by it, with your name and role (experts)', status: 204 })
  async endorse(@Who() actor: Actor, @Param('id') id: string): Promise<void> {
    await this.marks.endorse(actor, id, true);
  }

  @Delete('posts/:id/endorsement')
  @Operation({ summary: 'Take that back', status: 204 })
  async takeBack(@Who() actor: Actor, @Param('id') id: string): Promise<void> {
    await this.marks.endorse(actor, id, false);
  }
}
