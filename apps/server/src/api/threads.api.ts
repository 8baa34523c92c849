import { Conversations, PostQueries, SpaceQueries, ThreadQueries, ThreadsSeen } from '#discussion';
import { Operation, pageAsked, readBody, readQuery, Who } from '#http';
import { Clock, isSignedIn, type Actor } from '#kernel';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { pageOf } from './lists.schema.js';
import { NewThreadSent, SpacesShown, ThreadsAsked, ThreadShown, ThreadWithPost } from './threads.schema.js';
import { signedBy, threadShown } from './threads.shown.js';

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

@Controller('api/v1/threads')
export class ThreadApi {
  constructor(
    private readonly seen: ThreadsSeen,
    private readonly posts: PostQueries,
    private readonly conversations: Conversations,
    private readonly clock: Clock,
  ) {}

  @Post()
  @Operation({ summary: 'Start a conversation', body: NewThreadSent, answer: ThreadWithPost, status: 201 })
  async begin(@Who() actor: Actor, @Body() sent: unknown) {
    const { space: spaceId, body: text, ...words } = readBody(NewThreadSent, sent);
    const { threadId } = await this.conversations.begin(actor, { ...words, spaceId, text });
    return this.read(actor, threadId);
  }

  @Get(':id')
  @Operation({ summary: 'A thread, and what was asked in it', answer: ThreadWithPost })
  async read(@Who() actor: Actor, @Param('id') id: string) {
    const { thread, personId } = await this.seen.find(actor, id);
    const [first] = (await this.posts.page(personId, thread.id, { limit: 1 })).items;
    const by = first ? signedBy(first) : { author: null, signed: null, isAnonymous: false };
    return { ...threadShown(thread, this.clock.now()), body: first?.text ?? '', ...by };
  }
}

function idOf(actor: Actor): string {
  return isSignedIn(actor) ? actor.personId : '';
}
