import { Transactions } from '#database';
import { authorise, DomainError, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import {
  cannotBeTakenApart,
  ONLY_MODERATORS,
  spaceIsClosed,
  spaceIsForMore,
  threadChanged,
} from '../discussion.errors.js';
import { isForNoMoreThan } from '../domain/space.js';
import { refuseStale, ThreadsSeen, type SeenThread } from '../threads/threads-seen.js';
import { JoinParts } from './join-parts.js';
import { TakingApart } from './taking-apart.js';

/** A thread that goes on in another, and the versions of both that were open when that was decided, where somebody says which. */
export interface Join {
  readonly threadId: string;
  readonly otherId: string;
  readonly version: number | undefined;
  readonly otherVersion: number | undefined;
}

/** Makes one thread of two, and two of one again: for those who look after both. */
@Injectable()
export class ThreadJoins {
  constructor(
    private readonly transactions: Transactions,
    private readonly threads: ThreadsSeen,
    private readonly parts: JoinParts,
    private readonly apart: TakingApart,
  ) {}

  /** The thread that is to go on elsewhere, and the one that it is to go on in: for whoever may join them. */
  async find(actor: Actor, { threadId, otherId }: Pick<Join, 'threadId' | 'otherId'>): Promise<Joined> {
    const gone = await this.threads.findToCareFor(actor, threadId);
    const kept = await this.threads.findToCareFor(actor, otherId);
    if (gone.thread.id === kept.thread.id) throw threadChanged();
    if (!isForNoMoreThan(kept.space, gone.space)) throw spaceIsForMore();
    if (kept.space.closedAt !== null) throw spaceIsClosed();
    return { gone, kept };
  }

  /** Answers the id of the thread that both are now. It has the title and the place of the second. */
  async join(actor: Actor, wish: Join): Promise<string> {
    return this.transactions.run(async (tables) => {
      const { gone, kept } = await this.find(actor, wish);
      refuseStale(gone, wish.threadId, wish.version);
      refuseStale(kept, wish.otherId, wish.otherVersion);
      return this.parts.join(tables, actor, { gone: gone.thread.id, kept: kept.thread.id });
    });
  }

  /** Answers the id of the one that goes on with what was written since. */
  async takeApart(actor: Actor, threadId: string, version: number | undefined): Promise<string> {
    return this.transactions.run(async (tables) => {
      const seen = await this.threads.findToCareFor(actor, threadId);
      refuseStale(seen, threadId, version);
      const gone = await this.findApart(actor, seen);
      return this.apart.takeApart(tables, actor, { joined: threadId, gone: gone.id });
    });
  }

  /** For the page that offers it: what went on in this one, where it can come back. */
  async apartOf(actor: Actor, seen: SeenThread): Promise<{ readonly title: string } | undefined> {
    if (seen.thread.goesOnFrom === null) return undefined;
    try {
      return await this.findApart(actor, seen);
    } catch (error) {
      if (error instanceof DomainError) return undefined;
      throw error;
    }
  }

  /** To whom it was written for, and not to more. */
  private async findApart(actor: Actor, seen: SeenThread) {
    const gone = await this.apart.find(seen);
    const space = (await this.threads.placesOf(actor)).find(({ id }) => id === gone.spaceId);
    authorise(space?.isModerator ?? false, ONLY_MODERATORS);
    if (!space || !isForNoMoreThan(space, seen.space)) throw cannotBeTakenApart();
    return gone;
  }
}

interface Joined {
  readonly gone: SeenThread;
  readonly kept: SeenThread;
}
