import { Events } from '#events';
import { conflict } from '#kernel';
import { ShownOut } from '#live';
import { Media, Meetings, type MeetingPlan } from '#meetings';
import { SessionQueries } from '#programme';
import { Injectable, Logger } from '@nestjs/common';
import { z } from 'zod';
import type { Caller, InRoom } from '../caller.js';
import { inRoom, type LiveMessages } from '../message.js';
import { Agree, Candidates, Publish, Resume, Seated, Watch } from './media.schema.js';

/**
 * Which way sound and picture take, and all that a browser says to a media server. A seat is the person's own: its
 * name is made here of who is at the other end of the socket, so that nobody speaks for another.
 */
@Injectable()
export class MediaMessages implements LiveMessages {
  private readonly log = new Logger('Media');

  constructor(
    private readonly media: Media,
    private readonly meetings: Meetings,
    private readonly sessions: SessionQueries,
    events: Events,
  ) {
    events.on(ShownOut, ({ sessionId, personId }) => this.showOut(sessionId, personId));
  }

  readonly messages = [
    inRoom('media.plan', z.unknown(), (room, _, caller) => this.plan(room, caller)),
    inRoom('media.sit', Seated, (room, { seat }, caller) => this.sit(room, seat, caller)),
    inRoom('media.resume', Resume, (room, { seat, watched }, caller) =>
      this.media.resume(this.sitter(room, seat, caller), watched),
    ),
    inRoom('media.publish', Publish, (_, { seat, offer }, caller) =>
      this.media.publish(participantOf(caller, seat), offer),
    ),
    inRoom('media.watch', Watch, (_, { seat, wanted }, caller) =>
      this.media.watch(participantOf(caller, seat), wanted),
    ),
    inRoom('media.watching', Agree, (_, { seat, answer }, caller) =>
      this.media.watching(participantOf(caller, seat), answer),
    ),
    inRoom('media.candidates', Candidates, (_, { seat, side, candidates }, caller) =>
      this.media.candidates(participantOf(caller, seat), side, candidates),
    ),
    inRoom('media.leave', Seated, (_, { seat }, caller) => this.media.leave(participantOf(caller, seat))),
  ];

  /** Nobody waits for a media server that may be away: a seat whose row is gone ends at the next look. */
  private showOut(sessionId: string, personId: string): void {
    this.media.showOut(sessionId, personId).catch((error: unknown) => this.log.warn(String(error)));
  }

  private async plan({ sessionId, member }: InRoom, { actor, person }: Caller): Promise<MeetingPlan> {
    const { meeting } = await this.sessions.byId(actor, sessionId);
    // A number of the session's own is for those with a place; who was let in without one hears by other means.
    const dialIn = member.isExpected ? meeting.dialIn : undefined;
    return this.meetings.planFor(person.personId, { provider: meeting.provider, url: meeting.url, dialIn });
  }

  private async sit(room: InRoom, seat: string, caller: Caller) {
    const { capabilities } = await this.plan(room, caller);
    if (capabilities.way !== 'janus') throw notThisWay();
    return this.media.sit(this.sitter(room, seat, caller));
  }

  private sitter({ sessionId }: InRoom, seat: string, caller: Caller) {
    const participant = participantOf(caller, seat);
    const { socket } = caller;
    socket.once('disconnect', () => this.media.loseSight(participant));
    return { sessionId, participant, tell: (news: unknown) => void socket.emit('media.news', news) };
  }
}

function participantOf({ person }: Caller, seat: string): string {
  return `${person.personId}:${seat}`;
}

function notThisWay(): Error {
  return conflict('not-this-way', 'This session does not go through a media server.');
}
