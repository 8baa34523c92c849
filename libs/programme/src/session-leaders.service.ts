import { Transactions } from '#database';
import { invalid, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { LEADER_ROLES, RUNNING_ROLES, type Part } from './domain/leader-roles.js';
import { withOwn } from './domain/series-parts.js';
import { isChangeable } from './domain/session-status.js';
import { notChangeable, personUnknown } from './programme.errors.js';
import { SessionChanged } from './programme.events.js';
import { partsOf, sessionToChange } from './session-loading.js';
import { SessionLeader } from './session-leader.entity.js';
import type { SessionMeant } from './session-states.service.js';
import { Session } from './session.entity.js';

/** Who does what at a session: those who run it name the others, and one another. */
@Injectable()
export class SessionLeaders {
  constructor(private readonly transactions: Transactions) {}

  /** Gives somebody a part, or another part than the one they have. */
  async name(actor: Actor, meant: SessionMeant, { personId, role }: Part): Promise<void> {
    if (!LEADER_ROLES.includes(role))
      throw invalid([{ field: 'role', message: 'Choose what they do from the list' }]);
    const { id: sessionId } = meant;
    await this.change(actor, meant, async (tables) => {
      if (!(await tables.existsBy('Person', { id: personId }))) throw personUnknown();
      const last = await tables.maximum(SessionLeader, 'position', { sessionId });
      const kept = await tables.findOneBy(SessionLeader, { sessionId, personId });
      if (kept) await tables.update(SessionLeader, { sessionId, personId }, { role });
      else await tables.insert(SessionLeader, { sessionId, personId, role, position: (last ?? -1) + 1 });
    });
  }

  async remove(actor: Actor, meant: SessionMeant, personId: string): Promise<void> {
    await this.change(actor, meant, async (tables) => {
      await tables.delete(SessionLeader, { sessionId: meant.id, personId });
    });
  }

  private async change(
    actor: Actor,
    meant: SessionMeant,
    act: (tables: EntityManager) => Promise<void>,
  ): Promise<void> {
    const { id } = meant;
    await this.transactions.run(async (tables) => {
      const { session } = await sessionToChange(tables, actor, meant);
      if (!isChangeable(session.status)) throw notChangeable(session.status);
      const before = await runningIn(tables, id);
      await act(tables);
      const isOwn = session.seriesId !== null && before !== (await runningIn(tables, id));
      const ownParts = isOwn ? withOwn(session.ownParts, ['leaders']) : session.ownParts;
      await tables.update(Session, { id }, { ownParts, version: session.version + 1 });
      this.transactions.announce(new SessionChanged(id));
    });
  }
}

/** Who runs it. Where that was changed on one session, its series leaves it alone; presenters come and go with each case. */
async function runningIn(tables: EntityManager, sessionId: string): Promise<string> {
  const parts = await partsOf(tables, sessionId);
  const running = parts.filter(({ role }) => RUNNING_ROLES.includes(role));
  return running
    .map(({ personId }) => personId)
    .sort()
    .join();
}
