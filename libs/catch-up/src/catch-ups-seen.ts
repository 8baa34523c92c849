import type { Actor } from '#kernel';
import { SessionQueries, type SessionRow } from '#programme';
import { Injectable } from '@nestjs/common';
import { catchUpNotFound } from './catch-up.errors.js';
import { CatchUpQueries, type CatchUpRow } from './catch-up.queries.js';
import { SessionsToWrite } from './sessions-to-write.js';

export interface Seen {
  readonly session: SessionRow;
  readonly catchUp: CatchUpRow;
  readonly isWriter: boolean;
}

/** Finds the catch-up of a session for whoever may see it. */
@Injectable()
export class CatchUpsSeen {
  constructor(
    private readonly sessions: SessionQueries,
    private readonly writing: SessionsToWrite,
    private readonly queries: CatchUpQueries,
  ) {}

  /** A draft does not exist for anybody but those who write it. */
  async find(actor: Actor, sessionId: string): Promise<Seen> {
    const session = await this.sessions.byId(actor, sessionId);
    const [catchUp, isWriter] = await Promise.all([
      this.queries.of(sessionId),
      this.writing.isWriter(actor, session),
    ]);
    if (!catchUp || (catchUp.status === 'draft' && !isWriter)) throw catchUpNotFound();
    return { session, catchUp, isWriter };
  }
}
