import { Clock, type Actor } from '#kernel';
import { PartQueries, type Stretch } from '#study-days';
import { Injectable } from '@nestjs/common';
import { notYetBegun, partNotFound } from '../attendance.errors.js';
import { OPENS_BEFORE } from '../check-in/door-code.js';
import { SessionsOnRecord } from '../session-facts.js';

/** Parts of days whose registers somebody keeps. */
@Injectable()
export class PartsOnRecord {
  constructor(
    private readonly sessions: SessionsOnRecord,
    private readonly parts: PartQueries,
    private readonly clock: Clock,
  ) {}

  /** A part that people can be in already: its door is open, or was. */
  async begun(actor: Actor, sessionId: string, position: number): Promise<Stretch> {
    await this.sessions.kept(actor, sessionId);
    const part = (await this.parts.of(sessionId)).find((one) => one.position === position);
    if (!part) throw partNotFound();
    if (+this.clock.now() < +part.start - OPENS_BEFORE) throw notYetBegun();
    return part;
  }
}
