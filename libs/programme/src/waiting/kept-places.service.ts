import { Transactions } from '#database';
import { Clock, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { MoreThan, type EntityManager } from 'typeorm';
import { faultOfKept, type KeptDraft } from '../domain/kept-places.js';
import { isChangeable } from '../domain/session-status.js';
import { Places } from '../places.js';
import { keptPlacesInvalid, notChangeable } from '../programme.errors.js';
import { SessionChanged } from '../programme.events.js';
import { sessionToChange } from '../session-loading.js';
import { Session } from '../session.entity.js';
import { KeptPlaces } from './kept-places.entity.js';

/** Keeps places of a session for some staff groups until a day. */
@Injectable()
export class KeptPlacesKeeping {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly places: Places,
  ) {}

  /** In place of what is kept until now; nothing keeps none. Places that somebody has are never taken back. */
  async keep(
    actor: Actor,
    { id, version }: { readonly id: string; readonly version?: number | undefined },
    wanted: readonly KeptDraft[],
  ): Promise<void> {
    await this.transactions.run(async (tables) => {
      const { session } = await sessionToChange(tables, actor, { id, version });
      if (!isChangeable(session.status)) throw notChangeable(session.status);
      const room = await this.places.counted(session);
      const now = this.clock.now();
      const fault = faultOfKept(wanted, { room, startsAt: session.startsAt, now });
      if (fault !== undefined) throw keptPlacesInvalid(fault);
      await replace(tables, id, { wanted, now });
      await tables.update(Session, { id }, { version: session.version + 1 });
      this.transactions.announce(new SessionChanged(id));
      await this.places.offer(tables, session);
    });
  }
}

/** Those that are open to everybody already stay, numbered before the new: a series used again remembers from them. */
async function replace(
  tables: EntityManager,
  sessionId: string,
  { wanted, now }: { readonly wanted: readonly KeptDraft[]; readonly now: Date },
): Promise<void> {
  await tables.delete(KeptPlaces, { sessionId, keptUntil: MoreThan(now) });
  const highest = await tables.maximum(KeptPlaces, 'position', { sessionId });
  const first = highest === null ? 0 : highest + 1;
  const rows = wanted.map(({ places, staffGroups, keptUntil }, nth) => ({
    ...{ sessionId, position: first + nth, places, staffGroups, keptUntil },
    openedAt: null,
  }));
  if (rows.length > 0) await tables.insert(KeptPlaces, rows);
}
