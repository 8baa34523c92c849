import { authorise, isSignedIn, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { ONLY_MODERATORS, signInFirst, threadNotFound } from '../discussion.errors.js';
import { SpaceQueries, type SpaceSeen } from '../spaces/spaces.queries.js';
import { ThreadQueries, type ThreadRow } from './thread.queries.js';

export interface SeenThread {
  readonly personId: string;
  readonly thread: ThreadRow;
  readonly space: SpaceSeen;
}

/** Finds a thread for whoever may see its space; for all others there is none. */
@Injectable()
export class ThreadsSeen {
  constructor(
    private readonly spaces: SpaceQueries,
    private readonly threads: ThreadQueries,
  ) {}

  async find(actor: Actor, threadId: string): Promise<SeenThread> {
    const personId = selfOf(actor);
    const [spaces, thread] = await Promise.all([
      this.spaces.seenBy(actor),
      this.threads.byId(personId, threadId),
    ]);
    const space = spaces.find(({ id }) => id === thread?.spaceId);
    if (!thread || !space) throw threadNotFound();
    return { personId, thread, space };
  }

  /** For whoever looks after the space. */
  async findToCareFor(actor: Actor, threadId: string): Promise<SeenThread> {
    const seen = await this.find(actor, threadId);
    authorise(seen.space.isModerator, ONLY_MODERATORS);
    return seen;
  }

  /** Where a thread may be moved to: the other spaces that they look after. */
  async placesFor(actor: Actor, { space }: SeenThread): Promise<SpaceSeen[]> {
    return (await this.spaces.seenBy(actor)).filter(
      (one) => one.isModerator && one.id !== space.id && one.closedAt === null,
    );
  }
}

export function selfOf(actor: Actor): string {
  if (isSignedIn(actor)) return actor.personId;
  throw signInFirst();
}
