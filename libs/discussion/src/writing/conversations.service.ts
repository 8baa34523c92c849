import { Transactions } from '#database';
import { invalid, oneLine, type Actor, type FieldError } from '#kernel';
import { Injectable } from '@nestjs/common';
import { noSuchSpace, postWaits, threadClosed } from '../discussion.errors.js';
import { canWriteIn } from '../domain/post-acts.js';
import { faultsOfText, faultsOfTitle, textOfPost } from '../domain/post-text.js';
import { faultsOfWhatTells, type Looked } from '../domain/what-tells.js';
import { SpaceQueries } from '../spaces/spaces.queries.js';
import { selfOf, ThreadsSeen } from '../threads/threads-seen.js';
import { FirstPosts } from './first-posts.js';
import type { Placed } from './post-writing.js';

/** What somebody wants to say. */
interface Words {
  readonly text: string;
  /** Their name is shown to nobody; moderators can ask for it. */
  readonly isAnonymous?: boolean | undefined;
  /** They were asked whether it tells who a patient is, and it does not. */
  readonly hasLooked?: boolean | undefined;
  /** The form's own word: the same one twice is one post. */
  readonly token?: string | undefined;
}

export interface NewThread extends Words {
  readonly spaceId: string;
  readonly title: string;
}

export interface Reply extends Words {
  readonly threadId: string;
  /** The post that it answers. */
  readonly answersId?: string | undefined;
}

/** Asking something new, and answering. */
@Injectable()
export class Conversations {
  constructor(
    private readonly transactions: Transactions,
    private readonly spaces: SpaceQueries,
    private readonly threads: ThreadsSeen,
    private readonly first: FirstPosts,
  ) {}

  /** Refused with `post-waits` where it is kept and a moderator reads it first. */
  async begin(actor: Actor, wish: NewThread): Promise<Placed> {
    const personId = selfOf(actor);
    const title = oneLine(wish.title);
    const text = textOfPost(wish.text);
    const looked = await this.first.writing.lookedAt({ ...wish, text, personId });
    const faults = [...faultsOfTitle(title), ...faultsOfText(text), ...tellsWho({ title, text }, looked)];
    if (faults.length > 0) throw invalid(faults);
    const placed = await this.transactions.run(async (tables) => {
      const spaces = await this.spaces.seenBy(actor);
      const space = spaces.find(({ id, closedAt }) => id === wish.spaceId && closedAt === null);
      if (!space) throw noSuchSpace();
      return this.first.put(tables, { ...wish, personId, space, threadId: null, title, text });
    });
    if (!placed) throw postWaits();
    return placed;
  }

  /** Refused with `post-waits` where it is kept and a moderator reads it first. */
  async reply(actor: Actor, wish: Reply): Promise<Placed> {
    const text = textOfPost(wish.text);
    const placed = await this.transactions.run(async (tables) => {
      const { personId, thread, space } = await this.threads.find(actor, wish.threadId);
      if (!canWriteIn(thread.closedAt !== null, space)) throw threadClosed();
      const looked = await this.first.writing.lookedAt({ ...wish, text, personId, spaceId: space.id });
      const faults = [...faultsOfText(text), ...tellsWho({ text }, looked)];
      if (faults.length > 0) throw invalid(faults);
      return this.first.put(tables, { ...wish, personId, space, title: '', text });
    });
    if (!placed) throw postWaits();
    return placed;
  }
}

function tellsWho(
  { title = '', text }: { readonly title?: string; readonly text: string },
  looked: Looked,
): FieldError[] {
  const inTitle = faultsOfWhatTells('title', title, looked);
  return [...inTitle, ...faultsOfWhatTells('body', text, looked)];
}
