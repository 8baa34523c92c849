import { Reader, sql } from '#database';
import { Clock, newId } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { tooManyPosts } from '../discussion.errors.js';
import { HeldPost, PostDraft } from '../tables/index.js';
import { PostWriting, type Placed } from './post-writing.js';

/** Nobody has more than these read by others, who have other things to do. */
const MOST_WAITING = 5;

/** What somebody is about to post, checked already. */
export interface Ready {
  readonly personId: string;
  readonly space: { readonly id: string; readonly isModerator: boolean };
  /** Nothing where it begins a conversation. */
  readonly threadId: string | null;
  readonly title: string;
  readonly text: string;
  readonly isAnonymous?: boolean | undefined;
  readonly token?: string | undefined;
  readonly answersId?: string | undefined;
}

/** Posts what may be posted, and keeps what has to be read first. For use inside a transaction. */
@Injectable()
export class FirstPosts {
  constructor(
    readonly writing: PostWriting,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  /** Where it stands; nothing where it waits for a moderator. */
  async put(tables: EntityManager, ready: Ready): Promise<Placed | undefined> {
    const same = await this.writing.sentBefore(ready.personId, ready.token);
    if (same) return same;
    if (await this.hasToWait(ready)) return this.hold(tables, ready);
    return this.post(tables, ready);
  }

  async post(tables: EntityManager, ready: Omit<Ready, 'space'> & { readonly space: { id: string } }) {
    const { threadId, title, space, personId } = ready;
    const place = threadId ?? (await this.writing.open(tables, space.id, title));
    return this.writing.add(tables, personId, { ...ready, threadId: place });
  }

  /** How many posts of a new member the network reads first. */
  async rule(): Promise<number> {
    const kept = await this.reader.first<{ firstPosts: number }>(
      sql`select first_posts as "firstPosts" from discussion_rules`,
    );
    return kept?.firstPosts ?? 0;
  }

  private async hasToWait({ personId, space }: Ready): Promise<boolean> {
    const rule = await this.rule();
    if (rule === 0 || space.isModerator) return false;
    const said = await this.reader.first<{ n: number }>(sql`
      select (select count(*) from thread_post where author_id = ${personId} and removed_at is null)
        + (select count(*) from anonymous_author a join thread_post p on p.id = a.post_id
          where a.person_id = ${personId} and p.removed_at is null) as "n"`);
    return (said?.n ?? 0) < rule;
  }

  /** The same form sent twice waits once. */
  private async hold(tables: EntityManager, ready: Ready): Promise<undefined> {
    const { personId, space, threadId, title, text, token = null, answersId = null } = ready;
    const isAnonymous = ready.isAnonymous === true ? 1 : 0;
    await tables.delete(PostDraft, { personId, place: threadId ?? 'new' });
    if (token !== null && (await tables.existsBy(HeldPost, { personId, token }))) return undefined;
    if ((await tables.countBy(HeldPost, { personId, status: 'waiting' })) >= MOST_WAITING)
      throw tooManyPosts();
    const heldAt = this.now();
    const words = { title, text, answersId, token, isAnonymous };
    const bare = { status: 'waiting', outcome: '', heldAt, decidedAt: null, seenAt: null } as const;
    await tables.insert(HeldPost, {
      id: newId(heldAt),
      personId,
      spaceId: space.id,
      threadId,
      ...words,
      ...bare,
    });
    return undefined;
  }
}
