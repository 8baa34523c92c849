import { Reader, sql, Transactions } from '#database';
import { Clock } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { promotionsDue, type Fullness } from './domain/places.js';
import { PlaceOffered } from './programme.events.js';
import { Registration } from './registration.entity.js';
import type { SessionStatus } from './domain/session-status.js';

/** The counts of a session's registrations, and the latest time at which somebody joined. */
export interface Counted extends Fullness {
  readonly latestJoining: Date | null;
}

/** What must be known of a session to give its places away. */
export interface Offering {
  readonly id: string;
  readonly endsAt: Date;
  readonly capacity: number | null;
  readonly status: SessionStatus;
}

/** Counts a session's places and gives the free ones to those who wait. For use inside a transaction. */
@Injectable()
export class Places {
  constructor(
    private readonly reader: Reader,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async counted({ id, capacity }: Pick<Offering, 'id' | 'capacity'>): Promise<Counted> {
    const row = await this.reader.first<{ registered: number; waiting: number; latest: number | null }>(sql`
      select coalesce(sum(case when status = 'registered' then 1 else 0 end), 0) as "registered",
        coalesce(sum(case when status = 'waiting' then 1 else 0 end), 0) as "waiting",
        max(joined_at) as "latest"
      from registration where session_id = ${id}`);
    const { registered = 0, waiting = 0, latest = null } = row ?? {};
    return { capacity, registered, waiting, latestJoining: latest === null ? null : new Date(latest) };
  }

  /** Gives free places in the order of joining; who was given one is told once the act is kept. */
  async offer(tables: EntityManager, session: Offering): Promise<void> {
    const now = this.clock.now();
    if (session.status !== 'published' || session.endsAt <= now) return;
    const due = promotionsDue(await this.counted(session));
    if (due === 0) return;
    const next = await tables.find(Registration, {
      where: { sessionId: session.id, status: 'waiting' },
      order: { joinedAt: 'ASC', id: 'ASC' },
      take: due,
    });
    for (const { id, personId } of next) {
      await tables.update(Registration, { id }, { status: 'registered', changedAt: now });
      this.transactions.announce(new PlaceOffered(session.id, personId));
    }
  }
}
