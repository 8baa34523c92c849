import { authorise, Clock, type Actor } from '#kernel';
import { canChange, SessionQueries, withParts, type SessionRow } from '#programme';
import { Injectable } from '@nestjs/common';
import { NOT_YOURS_TO_WRITE, notHeldYet } from './catch-up.errors.js';

/** Finds the sessions whose catch-up somebody may write: they are over, and theirs to run. */
@Injectable()
export class SessionsToWrite {
  constructor(
    private readonly sessions: SessionQueries,
    private readonly clock: Clock,
  ) {}

  async find(actor: Actor, sessionId: string): Promise<SessionRow> {
    const session = await this.sessions.byId(actor, sessionId);
    authorise(await this.isWriter(actor, session), NOT_YOURS_TO_WRITE);
    if (!isOver(session, this.clock.now())) throw notHeldYet();
    return session;
  }

  async isWriter(actor: Actor, session: SessionRow): Promise<boolean> {
    return canChange(actor, withParts(session, await this.sessions.leadersOf(session.id)));
  }
}

/** A cancelled session left nothing to catch up on. */
function isOver({ status, endsAt }: SessionRow, now: Date): boolean {
  return status === 'held' || (status === 'published' && endsAt <= now);
}
