import { Audit } from '#audit';
import { Transactions } from '#database';
import { authorise, invalid, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  NOT_YOURS_TO_CHANGE,
  NOT_YOURS_TO_REMOVE,
  ONLY_MODERATORS,
  postStale,
} from '../discussion.errors.js';
import { canChangePost, canRemovePost, canRestorePost } from '../domain/post-acts.js';
import { faultsOfText, textOfPost } from '../domain/post-text.js';
import { faultsOfWhatTells } from '../domain/what-tells.js';
import { Thread, ThreadPost } from '../tables/index.js';
import { selfOf } from '../threads/threads-seen.js';
import { PostTexts } from './post-texts.js';
import { PostsSeen, type SeenPost } from './posts-seen.js';

export interface PostChange {
  readonly text: string;
  readonly hasLooked?: boolean | undefined;
  /** The version that was open when it was changed. */
  readonly version?: number | undefined;
}

/** Changing and taking away what was written. What it said before is kept, for moderators. */
@Injectable()
export class PostChanges {
  constructor(
    private readonly transactions: Transactions,
    private readonly texts: PostTexts,
    private readonly posts: PostsSeen,
    private readonly audit: Audit,
  ) {}

  async edit(actor: Actor, postId: string, change: PostChange): Promise<void> {
    const text = textOfPost(change.text);
    await this.transactions.run(async (tables) => {
      const seen = await this.posts.find(actor, postId);
      const { post, facts } = seen;
      authorise(canChangePost(facts), NOT_YOURS_TO_CHANGE);
      const looked = await this.texts.lookedAt({
        ...{ ...change, text, personId: selfOf(actor) },
        ...{ spaceId: seen.thread.spaceId, isAnonymous: post.authorId === null },
      });
      const faults = [...faultsOfText(text), ...faultsOfWhatTells('body', text, looked)];
      if (faults.length > 0) throw invalid(faults);
      if (change.version !== undefined && change.version !== post.version) throw postStale();
      if (text !== post.text) await this.texts.rewrite(tables, seen, text);
    });
  }

  /** Its number stays, with a line that says it was taken away. */
  async remove(actor: Actor, postId: string, reason = ''): Promise<void> {
    await this.transactions.run(async (tables) => {
      const seen = await this.posts.find(actor, postId);
      authorise(canRemovePost(seen.facts, seen.space), NOT_YOURS_TO_REMOVE);
      await this.texts.takeAway(tables, postId);
      await forgetAnswer(tables, seen);
      if (!seen.post.isMine) await this.note(actor, seen, 'post-removed', reason);
    });
  }

  async restore(actor: Actor, postId: string): Promise<void> {
    await this.transactions.run(async (tables) => {
      const seen = await this.posts.find(actor, postId);
      authorise(canRestorePost(seen.facts, seen.space), ONLY_MODERATORS);
      await tables.update(ThreadPost, { id: postId }, { removedAt: null });
      await this.note(actor, seen, 'post-restored');
    });
  }

  private async note(actor: Actor, { thread, post }: SeenPost, act: string, reason?: string): Promise<void> {
    const details = { post: post.number, ...(reason !== undefined && reason !== '' && { reason }) };
    await this.audit.note(actor, { act, subjectKind: 'thread', subjectId: thread.id, details });
  }
}

async function forgetAnswer(tables: EntityManager, { thread, post }: SeenPost): Promise<void> {
  if (thread.answerId === post.id) await tables.update(Thread, { id: thread.id }, { answerId: null });
}
