import { Audit } from '#audit';
import { Transactions } from '#database';
import { authorise, hasAccess, invalid, isBlank, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { IsNull, Not, type EntityManager } from 'typeorm';
import { alreadyDecided, heldNotFound, ONLY_COORDINATORS_OPEN } from '../discussion.errors.js';
import { SpaceQueries, type SpaceSeen } from '../spaces/spaces.queries.js';
import { DiscussionRules, HeldPost, Thread } from '../tables/index.js';
import { selfOf } from '../threads/threads-seen.js';
import { FirstPosts } from '../writing/first-posts.js';

const LONGEST = 1000;
const MOST = 20;
const NETWORK = 'network';

export interface HeldDecision {
  readonly id: string;
  readonly isAllowed: boolean;
  /** What its writer is told: needed where it is refused. */
  readonly outcome: string;
}

/** What new members wrote, read by a moderator before everybody can. */
@Injectable()
export class HeldPosts {
  constructor(
    private readonly transactions: Transactions,
    private readonly spaces: SpaceQueries,
    private readonly first: FirstPosts,
    private readonly audit: Audit,
  ) {}

  async decide(actor: Actor, { id, isAllowed, outcome }: HeldDecision): Promise<void> {
    await this.transactions.run(async (tables) => {
      const held = await tables.findOneBy(HeldPost, { id });
      const space = held && (await this.spaceOf(tables, actor, held));
      // Whose it is, is told to nobody: so nobody decides of their own, and to them there is nothing here.
      if (!held || !space?.isModerator || held.personId === selfOf(actor)) throw heldNotFound();
      if (held.status !== 'waiting') throw alreadyDecided();
      refuseSilence(isAllowed, outcome);
      if (isAllowed) await this.post(tables, actor, held, space);
      const decided = {
        status: isAllowed ? 'posted' : 'refused',
        outcome,
        decidedAt: this.first.now(),
      } as const;
      await tables.update(HeldPost, { id }, isAllowed ? { ...decided, text: '' } : decided);
    });
  }

  /** Whoever wrote them has read what came of them. */
  async noteSeen(personId: string): Promise<void> {
    const told = { personId, status: Not<HeldPost['status']>('waiting'), seenAt: IsNull() };
    await this.transactions.run(async (tables) => {
      await tables.update(HeldPost, told, { seenAt: this.first.now() });
    });
  }

  /** For coordinators: how many posts of a new member wait; none with 0. */
  async setRule(actor: Actor, firstPosts: number): Promise<void> {
    authorise(hasAccess(actor, 'coordinator'), ONLY_COORDINATORS_OPEN);
    if (!Number.isInteger(firstPosts) || firstPosts < 0 || firstPosts > MOST)
      throw invalid([{ field: 'firstPosts', message: `Enter a whole number from 0 to ${MOST}` }]);
    await this.transactions.run(async (tables) => {
      await tables.upsert(DiscussionRules, { id: NETWORK, firstPosts }, ['id']);
      const details = { firstPosts };
      await this.audit.note(actor, {
        ...{ act: 'first-posts-set', subjectKind: 'network', subjectId: NETWORK },
        details,
      });
    });
  }

  private async spaceOf(tables: EntityManager, actor: Actor, held: HeldPost): Promise<SpaceSeen | undefined> {
    const asked = held.threadId === null ? null : await tables.findOneBy(Thread, { id: held.threadId });
    const thread = asked?.leadsTo ? await tables.findOneBy(Thread, { id: asked.leadsTo }) : asked;
    const spaceId = thread?.spaceId ?? held.spaceId;
    return (await this.spaces.seenBy(actor)).find(({ id }) => id === spaceId);
  }

  private async post(tables: EntityManager, actor: Actor, held: HeldPost, space: SpaceSeen): Promise<void> {
    const { personId, threadId, title, text, token, answersId } = held;
    const { threadId: place, number } = await this.first.post(tables, {
      ...{ personId, space, threadId, title, text, isAnonymous: held.isAnonymous === 1 },
      ...{ token: token ?? undefined, answersId: answersId ?? undefined },
    });
    const details = { post: number };
    await this.audit.note(actor, { act: 'post-allowed', subjectKind: 'thread', subjectId: place, details });
  }
}

function refuseSilence(isAllowed: boolean, outcome: string): void {
  if (!isAllowed && isBlank(outcome))
    throw invalid([{ field: 'outcome', message: 'Say why, for whoever wrote it' }]);
  if (outcome.length > LONGEST)
    throw invalid([{ field: 'outcome', message: `Keep it to ${LONGEST} letters or fewer` }]);
}
