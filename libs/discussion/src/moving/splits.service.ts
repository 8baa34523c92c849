import { join, sql, Transactions, type Sql } from '#database';
import { invalid, oneLine, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { faultsOfTitle } from '../domain/post-text.js';
import { faultsOfChosen, type Chosen } from '../domain/posts-chosen.js';
import { faultsOfWhatTells } from '../domain/what-tells.js';
import { refuseStale, ThreadsSeen } from '../threads/threads-seen.js';
import { PostMoves } from './post-moves.js';
import { SplitParts } from './split-parts.js';

/** Posts that should be a conversation of their own. */
export interface Split extends Chosen {
  readonly threadId: string;
  readonly title: string;
  readonly spaceId: string;
  /** The version that was open when they were chosen, where somebody says which. */
  readonly version: number | undefined;
  readonly hasLooked?: boolean;
}

const NOBODY: ReadonlySet<string> = new Set();

/** Takes posts out of a thread into a new one, for those who look after both places. */
@Injectable()
export class ThreadSplits {
  constructor(
    private readonly transactions: Transactions,
    private readonly threads: ThreadsSeen,
    private readonly moves: PostMoves,
    private readonly parts: SplitParts,
  ) {}

  /** Answers the id of the new one. */
  async split(actor: Actor, wish: Split): Promise<string> {
    const title = oneLine(wish.title);
    return this.transactions.run(async (tables) => {
      const seen = await this.threads.findToCareFor(actor, wish.threadId);
      const { thread } = seen;
      refuseStale(seen, wish.threadId, wish.version);
      refuseFaults(title, wish);
      const { id: spaceId } = await this.threads.placeFor(actor, seen, wish.spaceId);
      const which = chosenOf(thread.id, wish);
      const posts = await this.parts.countOf(wish, which);
      const to = await this.moves.open(tables, { title, spaceId, splitFrom: thread.id });
      await this.moves.move(tables, { which, order: sql`p.number`, to });
      await this.moves.recount(tables, [thread.id, to]);
      await this.parts.carry(tables, { from: thread.id, to, answerId: thread.answerId });
      await this.parts.note(actor, { from: thread.id, to, posts });
      return to;
    });
  }
}

function refuseFaults(title: string, { hasLooked = false, ...chosen }: Split): void {
  const tells = faultsOfWhatTells('title', title, { hasLooked, called: NOBODY });
  const faults = [...faultsOfChosen(chosen), ...faultsOfTitle(title), ...tells];
  if (faults.length > 0) throw invalid(faults);
}

function chosenOf(threadId: string, { numbers, from }: Chosen): Sql {
  const some = from === undefined ? sql`p.number in (${join([...numbers])})` : sql`p.number >= ${from}`;
  return sql`p.thread_id = ${threadId} and ${some}`;
}
