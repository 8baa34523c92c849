import { Transactions } from '#database';
import { Clock, DomainError, invalid, isSignedIn, newId, tierOf, type Actor } from '#kernel';
import { PostQueries } from '#people';
import { SessionQueries } from '#programme';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CatchUpVisit } from './catch-up-visit.entity.js';
import { CatchUpWithdrawal } from './catch-up-withdrawal.entity.js';
import { CatchUp } from './catch-up.entity.js';
import { catchUpNotFound } from './catch-up.errors.js';
import { faultOfMinutes, minutesToCatchUp } from './domain/content.js';

/** "I have caught up": said by the person, taken back by the person, and never counted as having been there. */
@Injectable()
export class CatchUpVisits {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly sessions: SessionQueries,
    private readonly posts: PostQueries,
  ) {}

  /** Without minutes it is what the recording or the reading takes. Said again, the later minutes count. */
  async note(actor: Actor, sessionId: string, minutes?: number): Promise<void> {
    const personId = selfOf(actor);
    await this.sessions.byId(actor, sessionId);
    await this.transactions.run(async (tables) => {
      const catchUp = await tables.findOneBy(CatchUp, { sessionId, status: 'published' });
      if (!catchUp) throw catchUpNotFound();
      const taken = minutes ?? minutesToCatchUp(catchUp.content);
      const fault = faultOfMinutes(taken);
      if (fault) throw invalid([{ field: 'minutes', message: fault }]);
      const standing = await standingVisit(tables, personId, sessionId);
      if (standing?.minutes === taken) return;
      if (standing) await this.withdraw(tables, standing);
      await tables.insert(CatchUpVisit, await this.visit(personId, sessionId, taken));
    });
  }

  async takeBack(actor: Actor, sessionId: string): Promise<void> {
    const personId = selfOf(actor);
    await this.sessions.byId(actor, sessionId);
    await this.transactions.run(async (tables) => {
      const standing = await standingVisit(tables, personId, sessionId);
      if (standing) await this.withdraw(tables, standing);
    });
  }

  /** Their role and workplace are those of the day on which they caught up. */
  private async visit(personId: string, sessionId: string, minutes: number) {
    const seenAt = this.clock.now();
    const [post] = await this.posts.postsAt([personId], seenAt);
    const staffGroup = post?.staffGroup ?? '99';
    return {
      ...{ id: newId(seenAt), sessionId, personId, minutes, seenAt, staffGroup, tier: tierOf(staffGroup) },
      roleId: post?.roleId ?? 'not-known',
      organisationId: post?.organisationId ?? null,
    };
  }

  private async withdraw(tables: EntityManager, { id: visitId }: CatchUpVisit): Promise<void> {
    await tables.insert(CatchUpWithdrawal, { visitId, withdrawnAt: this.clock.now() });
  }
}

/** The one that its person has not taken back. */
function standingVisit(
  tables: EntityManager,
  personId: string,
  sessionId: string,
): Promise<CatchUpVisit | null> {
  return tables
    .createQueryBuilder(CatchUpVisit, 'v')
    .where({ personId, sessionId })
    .andWhere('not exists (select 1 from catch_up_withdrawal w where w.visit_id = v.id)')
    .getOne();
}

function selfOf(actor: Actor): string {
  if (isSignedIn(actor)) return actor.personId;
  throw new DomainError(
    'sign-in-first',
    'unauthenticated',
    'Sign in first: this is for members of the network.',
  );
}
