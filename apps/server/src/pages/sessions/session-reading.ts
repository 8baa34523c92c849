import type { Actor } from '#kernel';
import { canChange, canSeeRunSheet, PlaceQueries, SessionQueries, withParts } from '#programme';
import { Injectable } from '@nestjs/common';
import { BesideSession } from './beside-session.js';
import { Learners } from './learner.js';

/** Reads what the page of a session is made of, for somebody who may see it. */
@Injectable()
export class SessionReading {
  constructor(
    private readonly sessions: SessionQueries,
    private readonly placesOf: PlaceQueries,
    private readonly learners: Learners,
    private readonly beside: BesideSession,
  ) {}

  async of(actor: Actor, id: string) {
    const session = await this.sessions.byId(actor, id);
    const [leaders, places, words, beside] = await Promise.all([
      this.sessions.leadersOf(id),
      this.placesOf.seenBy(actor, session),
      this.learners.wordsFor(session),
      this.beside.of(actor, session),
    ]);
    const owned = withParts(session, leaders);
    const mine = { isMine: canChange(actor, owned), hasPart: canSeeRunSheet(actor, owned) };
    return { session, leaders, places, words, ...beside, ...mine };
  }
}
