import { CaseQueries } from '#cases';
import { CatchUpQueries } from '#catch-up';
import type { Actor } from '#kernel';
import type { SessionRow } from '#programme';
import { Injectable } from '@nestjs/common';

/** What stands beside a session: what it and the one before left behind, and the cases that this person may read. */
@Injectable()
export class BesideSession {
  constructor(
    private readonly catchUps: CatchUpQueries,
    private readonly cases: CaseQueries,
  ) {}

  async of(actor: Actor, session: SessionRow) {
    const [catchUp, lastTime, cases] = await Promise.all([
      this.catchUps.of(session.id),
      this.catchUps.lastTime(session),
      this.cases.ofSession(actor, session.id),
    ]);
    return { catchUp, lastTime, cases };
  }
}
