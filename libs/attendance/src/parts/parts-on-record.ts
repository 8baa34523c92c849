import { Clock, type Actor } from '#kernel';
import { PartQueries, type Stretch } from '#study-days';
import { Injectable } from '@nestjs/common';
import { partNotBegun, partNotFound } from '../attendance.errors.js';
import { opening } from '../check-in/door-code.js';
import { SessionsOnRecord, type SessionFacts } from '../session-facts.js';

/** A part, and whether people can be in it already: its door is open, or was. */
export interface PartOnRecord {
  readonly session: SessionFacts;
  readonly part: Stretch;
  /** From when on people can be written down for it. */
  readonly opensAt: Date;
  readonly hasBegun: boolean;
}

/** Parts of days whose registers somebody keeps. */
@Injectable()
export class PartsOnRecord {
  constructor(
    private readonly sessions: SessionsOnRecord,
    private readonly parts: PartQueries,
    private readonly clock: Clock,
  ) {}

  /** All parts of a day; a session that has none is no such day. */
  async all(actor: Actor, sessionId: string): Promise<{ session: SessionFacts; parts: readonly Stretch[] }> {
    const session = await this.sessions.kept(actor, sessionId);
    const parts = await this.parts.of(sessionId);
    if (parts.length === 0) throw partNotFound();
    return { session, parts };
  }

  async one(actor: Actor, sessionId: string, position: number): Promise<PartOnRecord> {
    const { session, parts } = await this.all(actor, sessionId);
    const part = parts.find((one) => one.position === position);
    if (!part) throw partNotFound();
    const opensAt = opening(part);
    return { session, part, opensAt, hasBegun: opensAt <= this.clock.now() };
  }

  async begun(actor: Actor, sessionId: string, position: number): Promise<Stretch> {
    const { session, part, opensAt, hasBegun } = await this.one(actor, sessionId, position);
    if (!hasBegun) throw partNotBegun(part.title, opensAt, session.timeZone);
    return part;
  }
}
