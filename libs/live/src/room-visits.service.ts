import { Reader, sql } from '#database';
import { Clock, type Actor } from '#kernel';
import { DOORS_OPEN_MINUTES } from '#programme';
import { Injectable } from '@nestjs/common';
import { admission, type Admission } from './domain/admission.js';
import { refusalAt, waitingAtTheDoor } from './live.errors.js';
import { doorOf, Members, type AtTheDoor } from './members.js';
import { RoomDesk } from './room-desk.service.js';
import { takeRooms } from './rooms-in-hand.js';

/** Somebody before or in a room, as a page without script sees them. */
export interface Visiting {
  readonly member: AtTheDoor;
  readonly answer: Admission;
  readonly hasEnded: boolean;
  readonly isKnocking: boolean;
  /** The stay that they opened by a form. */
  readonly stayId: string | undefined;
}

/** Being in a room by forms alone. */
@Injectable()
export class RoomVisits {
  constructor(
    private readonly reader: Reader,
    private readonly members: Members,
    private readonly desk: RoomDesk,
    private readonly clock: Clock,
  ) {}

  async of(actor: Actor, sessionId: string): Promise<Visiting> {
    const member = await this.members.of(actor, sessionId);
    const state = (await takeRooms(this.reader, [sessionId])).get(sessionId)?.state;
    if (!state) throw new Error('Every session has a room.');
    const answer = admission(doorOf(member, state), this.clock.now(), DOORS_OPEN_MINUTES);
    const { personId } = member;
    const stay = await this.reader.first<{ id: string }>(sql`select id as "id" from live_stay
      where connection_id = ${formOf(personId)} and session_id = ${sessionId} and person_id = ${personId}
        and left_at is null`);
    const isKnocking = state.knocking.includes(personId);
    return { member, answer, hasEnded: state.phase === 'ended', isKnocking, stayId: stay?.id };
  }

  /** Somebody who may be in the room now; anybody else is told why not. */
  async inside(actor: Actor, sessionId: string): Promise<AtTheDoor> {
    const { member, answer } = await this.of(actor, sessionId);
    if (answer === 'knock') throw waitingAtTheDoor();
    if (answer !== 'in') throw refusalAt(answer, member);
    return member;
  }

  /** "I am here": pressed once, it counts until they say that they leave, or until the end. */
  async arrive(actor: Actor, sessionId: string): Promise<void> {
    const member = await this.members.of(actor, sessionId);
    await this.desk.ask({
      ...{ does: 'enter', sessionId, member },
      ...{ connectionId: formOf(member.personId), by: 'form' },
    });
  }

  async leave(actor: Actor, sessionId: string): Promise<void> {
    const { member, stayId } = await this.of(actor, sessionId);
    if (stayId === undefined) return;
    await this.desk.ask({ does: 'close', sessionId, personId: member.personId, stayId, how: 'left' });
  }
}

function formOf(personId: string): string {
  return `form-${personId}`;
}
