import { Clock, invalid, type Actor } from '#kernel';
import { SessionQueries } from '#programme';
import { Injectable } from '@nestjs/common';

/** Finds the session that a case is booked for. */
@Injectable()
export class CaseBookings {
  constructor(
    private readonly sessions: SessionQueries,
    private readonly clock: Clock,
  ) {}

  /** A session that is still to come. */
  async free(actor: Actor, sessionId: string | null): Promise<{ sessionId: string; acceptedAt: Date }> {
    const now = this.clock.now();
    if (sessionId === null) throw chooseOne();
    const session = await this.sessions.byId(actor, sessionId).catch(() => undefined);
    if (!session || session.status !== 'published' || session.endsAt <= now) throw chooseOne();
    return { sessionId, acceptedAt: now };
  }

  /** The case clinics to come, the next first. */
  async ahead(actor: Actor) {
    const wanted = { from: this.clock.now(), kind: 'case-clinic' } as const;
    const { items } = await this.sessions.list(actor, wanted, { limit: 30 });
    return items.filter(({ status }) => status === 'published').slice(0, 12);
  }
}

function chooseOne() {
  return invalid([{ field: 'sessionId', message: 'Choose a session that is still to come' }]);
}
