import { CatchUpQueries } from '#catch-up';
import { isSignedIn, type Actor } from '#kernel';
import { RoomQueries, RoomVisits, type RoomSnapshot, type Visiting } from '#live';
import { SessionQueries, type SessionRow } from '#programme';
import { Injectable } from '@nestjs/common';

/** All that the page of a room is made of. */
export interface RoomFacts {
  readonly session: SessionRow;
  readonly visiting: Visiting;
  readonly room: RoomSnapshot;
  readonly myVote: number | null;
}

@Injectable()
export class RoomReading {
  constructor(
    readonly visits: RoomVisits,
    private readonly rooms: RoomQueries,
    private readonly sessions: SessionQueries,
    readonly catchUps: CatchUpQueries,
  ) {}

  async of(actor: Actor, sessionId: string): Promise<RoomFacts> {
    const visiting = await this.visits.of(actor, sessionId);
    const session = await this.sessions.byId(actor, sessionId);
    const { isTeam, personId } = visiting.member;
    const { room, backstage } = await this.rooms.whole(sessionId, isTeam ? 'everybody' : 'some');
    const own = isTeam
      ? await this.rooms.teamLines(sessionId)
      : await this.rooms.linesOf(sessionId, isSignedIn(actor) ? actor.personId : '');
    const lines = [...room.lines, ...own].sort((a, b) => (a.id < b.id ? -1 : 1));
    const myVote = await this.rooms.voteOf(sessionId, personId);
    return { session, visiting, myVote, room: { ...room, lines, backstage: isTeam ? backstage : null } };
  }

  /** The next session of the same series, for when this one has ended. */
  async nextOf(actor: Actor, { seriesId, startsAt }: SessionRow): Promise<SessionRow | undefined> {
    if (seriesId === null) return undefined;
    const after = { from: new Date(+startsAt + 1), seriesId };
    const { items } = await this.sessions.list(actor, after, { limit: 5 });
    return items.find(({ status }) => status === 'published');
  }
}
