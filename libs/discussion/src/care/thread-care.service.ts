import { Audit } from '#audit';
import { Transactions } from '#database';
import { Clock, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { noSuchSpace } from '../discussion.errors.js';
import { Thread } from '../tables/index.js';
import { ThreadsSeen, type SeenThread } from '../threads/threads-seen.js';

/** Keeping threads in order: for those who look after the space. Each act is noted, with who did it. */
@Injectable()
export class ThreadCare {
  constructor(
    private readonly transactions: Transactions,
    private readonly threads: ThreadsSeen,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async close(actor: Actor, threadId: string, isClosed: boolean): Promise<void> {
    await this.change(actor, threadId, {
      act: isClosed ? 'thread-closed' : 'thread-opened',
      write: () => Promise.resolve({ closedAt: isClosed ? this.clock.now() : null }),
    });
  }

  async pin(actor: Actor, threadId: string, isPinned: boolean): Promise<void> {
    await this.change(actor, threadId, {
      act: isPinned ? 'thread-pinned' : 'thread-unpinned',
      write: () => Promise.resolve({ pinnedAt: isPinned ? this.clock.now() : null }),
    });
  }

  /** Into another space that they look after too, and that is for nobody whom this one is not for. */
  async move(actor: Actor, { threadId, spaceId }: Move): Promise<void> {
    await this.change(actor, threadId, {
      act: 'thread-moved',
      write: async (seen) => {
        if (spaceId === seen.space.id) throw noSuchSpace();
        const { id } = await this.threads.placeFor(actor, seen, spaceId);
        return { spaceId: id };
      },
    });
  }

  private async change(actor: Actor, threadId: string, { act, write }: Change): Promise<void> {
    await this.transactions.run(async (tables) => {
      const seen = await this.threads.findToCareFor(actor, threadId);
      const values = await write(seen);
      const { id } = seen.thread;
      await tables.update(Thread, { id }, { ...values, version: seen.thread.version + 1 });
      const details = values.spaceId === undefined ? {} : { from: seen.space.id, to: values.spaceId };
      await this.audit.note(actor, { act, subjectKind: 'thread', subjectId: id, details });
    });
  }
}

export interface Move {
  readonly threadId: string;
  readonly spaceId: string;
}

interface Change {
  readonly act: string;
  readonly write: (seen: SeenThread) => Promise<Partial<Pick<Thread, 'closedAt' | 'pinnedAt' | 'spaceId'>>>;
}
