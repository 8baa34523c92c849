import { ConferenceDayQueries, TalkDoors, type TalkDoor, type TalkHere } from '#conference';
import { STRANGER, type Interval } from '#kernel';
import { PartQueries, partAt, type Stretch } from '#study-days';
import { Injectable } from '@nestjs/common';
import { nothingHere } from '../attendance.errors.js';
import { SessionsOnRecord, type SessionFacts } from '../session-facts.js';

/** What a code opens: the door of a session, or that of a room or a talk of a conference. */
export interface DoorKey {
  readonly shortCode: string;
  readonly checkInSecret: string;
  readonly leadsTo: SessionFacts | TalkDoor;
}

/** What people come for: a talk, a part of a study day, a day of a conference, or the whole of any other session. */
export interface ComingFor extends Interval {
  readonly title: string;
  readonly part?: Stretch;
  readonly talk?: TalkHere;
  /** They come to a conference, and nobody knows yet which talks they will hear. */
  readonly isFrontDoor?: boolean;
}

/** Which session is behind a door at a moment, and what of it people come for. */
export interface Behind {
  readonly session: SessionFacts;
  readonly stretch: ComingFor;
}

@Injectable()
export class Doors {
  constructor(
    private readonly sessions: SessionsOnRecord,
    private readonly talks: TalkDoors,
    private readonly days: ConferenceDayQueries,
    private readonly parts: PartQueries,
  ) {}

  async byShortCode(shortCode: string): Promise<DoorKey | undefined> {
    const session = await this.sessions.byShortCode(STRANGER, shortCode);
    if (session) return keyOf(session);
    const door = await this.talks.byShortCode(shortCode);
    return door && keyOf(door);
  }

  async byId(doorId: string): Promise<DoorKey> {
    const door = await this.talks.byId(doorId);
    if (!door) throw nothingHere();
    return keyOf(door);
  }

  async behind({ leadsTo }: DoorKey, at: Date): Promise<Behind> {
    if ('timetabled' in leadsTo) return { session: leadsTo, stretch: await this.stretchOf(leadsTo, at) };
    const talk = await this.talks.behind(leadsTo, at);
    if (!talk) throw nothingHere(leadsTo.name);
    const session = await this.sessions.published(STRANGER, talk.sessionId);
    const { title, start, end } = talk;
    return { session, stretch: { title, start, end, talk } };
  }

  private async stretchOf(session: SessionFacts, at: Date): Promise<ComingFor> {
    const whole = { title: session.title, start: session.startsAt, end: session.endsAt };
    if (session.kind === 'conference')
      return (await this.days.isDay(session.id)) ? { ...whole, isFrontDoor: true } : whole;
    const parts = await this.parts.of(session.id);
    const part = partAt(parts, at) ?? parts.at(-1);
    return part ? { title: part.title, start: part.start, end: part.end, part } : whole;
  }
}

export function keyOf(leadsTo: SessionFacts | TalkDoor): DoorKey {
  const { shortCode, checkInSecret } = leadsTo;
  return { shortCode, checkInSecret, leadsTo };
}
