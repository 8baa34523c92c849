import { TalkDoors, type TalkHere } from '#conference';
import { Clock, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { partNotBegun, talkNotFound } from '../attendance.errors.js';
import { opening } from '../check-in/door-code.js';
import { SessionsOnRecord, type SessionFacts } from '../session-facts.js';

/** A talk whose register somebody keeps. */
export interface TalkOnRecord {
  readonly session: SessionFacts;
  readonly talk: TalkHere;
  /** From when on people can be written down for it. */
  readonly opensAt: Date;
  readonly hasBegun: boolean;
}

@Injectable()
export class TalksOnRecord {
  constructor(
    private readonly sessions: SessionsOnRecord,
    private readonly talks: TalkDoors,
    private readonly clock: Clock,
  ) {}

  async all(actor: Actor, sessionId: string): Promise<{ session: SessionFacts; talks: readonly TalkHere[] }> {
    const session = await this.sessions.kept(actor, sessionId);
    const talks = await this.talks.everOf(sessionId);
    if (talks.length === 0) throw talkNotFound();
    return { session, talks };
  }

  async one(actor: Actor, sessionId: string, talkId: string): Promise<TalkOnRecord> {
    const { session, talks } = await this.all(actor, sessionId);
    const talk = talks.find((one) => one.talkId === talkId);
    if (!talk) throw talkNotFound();
    const opensAt = opening(talk);
    return { session, talk, opensAt, hasBegun: opensAt <= this.clock.now() };
  }

  async begun(actor: Actor, sessionId: string, talkId: string): Promise<TalkHere> {
    const { session, talk, opensAt, hasBegun } = await this.one(actor, sessionId, talkId);
    if (!hasBegun) throw partNotBegun(talk.title, opensAt, session.timeZone);
    return talk;
  }
}
