import { Conversations, SpaceQueries, ThreadQueries } from '#discussion';
import { Operation, pageAsked, readBody, readQuery, Who, type Reply } from '#http';
import { Clock, isSignedIn, type Actor } from '#kernel';
import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { pageOf } from './lists.schema.js';
import { ThreadsShown } from './threads-shown.js';
import { NewThreadSent, SpacesShown, ThreadsAsked, ThreadShown, ThreadWithPost } from './threads.schema.js';
import { threadShown } from './threads.shown.js';

/** The spaces that a person sees, and the threads in them. */
@Controller('api/v1')
export class ThreadsApi {
  constructor(
    private readonly spaces: SpaceQueries,
    private readonly threads: ThreadQueries,
    private readonly clock: Clock,
  ) {}

  @Get('spaces')
  @Operation({ summary: 'The spaces that you see, with how much is unread in each', answer: SpacesShown })
  async places(@Who() actor: Actor) {
    const spaces = await this.spaces.seenBy(actor);
    const ids = spaces.map(({ id }) => id);
    const counts = await this.threads.unread(idOf(actor), ids, this.clock.now());
    const unread = new Map(counts.map((count) => [count.spaceId, count.unread]));
    return {
      items: spaces.map(({ id, name, about, kind }) => ({
        id,
        name,
        about,
        kind,
        unread: unread.get(id) ?? 0,
      })),
    };
  }

  @Get('threads')
  @Operation({
    summary: 'Threads in the spaces that you see, those written in last first',
    query: ThreadsAsked,
    answer: pageOf(ThreadShown),
  })
  async list(@Who() actor: Actor, @Query() query: unknown) {
    const { space, ...page } = readQuery(ThreadsAsked, query);
    const seen = (await this.spaces.seenBy(actor)).map(({ id }) => id);
    const within = space === undefined ? seen : seen.filter((id) => id === space);
    const found = await this.threads.list(idOf(actor), within, pageAsked(page));
    const now = this.clock.now();
    return { items: found.items.map((thread) => threadShown(thread, now)), next: found.next };
  }
}

/** A new thread, and one that is known. */
@Controller('api/v1/threads')
export class ThreadApi {
  constructor(
    private readonly shown: ThreadsShown,
    private readonly conversations: Conversations,
  ) {}

  @Post()
  @Operation({ summary: 'Start a conversation', body: NewThreadSent, answer: ThreadWithPost, status: 201 })
  async begin(@Who() actor: Actor, @Body() sent: unknown, @Res({ passthrough: true }) reply: Reply) {
    const { space: spaceId, body: text, ...words } = readBody(NewThreadSent, sent);
    const { threadId } = await this.conversations.begin(actor, { ...words, spaceId, text });
    return this.shown.one(actor, threadId, reply);
  }

  @Get(':id')
  @Operation({ summary: 'A thread, and what was asked in it', answer: ThreadWithPost })
  async read(@Who() actor: Actor, @Param('id') id: string, @Res({ passthrough: true }) reply: Reply) {
    return this.shown.one(actor, id, reply);
  }
}

function idOf(actor: Actor): string {
  return isSignedIn(actor) ? actor.personId : '';
}
