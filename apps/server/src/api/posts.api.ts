import { Conversations, Reading, ThreadsSeen } from '#discussion';
import { given, Operation, pageAsked, readBody, readQuery, Who } from '#http';
import type { Actor } from '#kernel';
import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import { pageOf } from './lists.schema.js';
import { PostsShown } from './posts-shown.js';
import { Following, NewPostSent, PostsAsked, PostShown } from './threads.schema.js';

/** What is said in a thread, and whether one wants to hear of it. */
@Controller('api/v1/threads/:id')
export class PostsApi {
  constructor(
    private readonly seen: ThreadsSeen,
    private readonly posts: PostsShown,
    private readonly conversations: Conversations,
    private readonly reading: Reading,
  ) {}

  @Get('posts')
  @Operation({
    summary: 'The posts of a thread, in their order',
    query: PostsAsked,
    answer: pageOf(PostShown),
  })
  async list(@Who() actor: Actor, @Param('id') id: string, @Query() query: unknown) {
    const { personId, thread } = await this.seen.find(actor, id);
    return this.posts.page(personId, thread.id, pageAsked(readQuery(PostsAsked, query)));
  }

  @Post('posts')
  @Operation({ summary: 'Answer in a thread', body: NewPostSent, answer: PostShown, status: 201 })
  async reply(@Who() actor: Actor, @Param('id') id: string, @Body() sent: unknown) {
    const { personId } = await this.seen.find(actor, id);
    const { body: text, inReplyTo: answersId, ...words } = readBody(NewPostSent, sent);
    const { postId } = await this.conversations.reply(actor, {
      threadId: id,
      text,
      ...words,
      ...given({ answersId }),
    });
    return this.posts.byId(personId, postId);
  }

  @Put('following')
  @Operation({ summary: 'Follow a thread, or mute it', body: Following, answer: Following })
  async follow(@Who() actor: Actor, @Param('id') id: string, @Body() sent: unknown) {
    await this.seen.find(actor, id);
    const { stance } = readBody(Following, sent);
    await this.reading.take(actor, id, stance);
    return { stance };
  }

  @Delete('following')
  @Operation({ summary: 'Neither follow it nor mute it', status: 204 })
  async unfollow(@Who() actor: Actor, @Param('id') id: string) {
    await this.reading.take(actor, id, 'none');
  }
}
