import { Reader, sql } from '#database';
import { Clock } from '#kernel';
import type { AgendaItem } from '#programme';
import { Injectable } from '@nestjs/common';
import type { Entered } from './contract.js';
import { captionsOf } from './captions.queries.js';
import type { RoomMember } from './domain/changes.js';
import type { RoomState } from './domain/room-state.js';
import type { RoomBackstage, RoomItem, RoomLine, RoomSnapshot } from './domain/room-view.js';
import { roomNotFound } from './live.errors.js';
import { peopleHere, type Sight } from './people-here.js';
import { pollOf } from './polls.js';
import { backstageOf } from './room-patches.js';
import { takeRooms } from './rooms-in-hand.js';

/** Of what was written, so many lines are shown to whoever comes in. */
const LINES_SHOWN = 200;
const CAPTIONS_SHOWN = 50;

interface SessionHere {
  readonly title: string;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly agenda: string;
}

/** A room as it stands, with what only the team sees apart. */
export interface RoomWhole {
  readonly room: RoomSnapshot;
  readonly backstage: RoomBackstage;
}

/** A case while it is shown. */
export interface CaseInRoom {
  readonly key: string;
  readonly caseId: string;
}

@Injectable()
export class RoomQueries {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** The whole room, and of a crowd those whom this reader sees by name. */
  async whole(sessionId: string, sight: Sight): Promise<RoomWhole> {
    const session = await this.reader.first<SessionHere>(sql`
      select title as "title", starts_at as "startsAt", ends_at as "endsAt", agenda as "agenda"
      from session where id = ${sessionId}`);
    const kept = (await takeRooms(this.reader, [sessionId])).get(sessionId);
    if (!session || !kept) throw roomNotFound();
    const { state, version } = kept;
    const { count, people } = await peopleHere(this.reader, { sessionId, state, sight });
    const lines = await this.lines(sessionId, 'everybody');
    const captions = await captionsOf(this.reader, sessionId, CAPTIONS_SHOWN);
    const { phase, hands, now, spotlight, notes, muted, media, caseOn, captioners } = state;
    const room: RoomSnapshot = {
      ...{ version, sessionId, title: session.title, startsAt: session.startsAt, endsAt: session.endsAt },
      ...{
        phase,
        hands,
        now,
        spotlight,
        notes,
        muted,
        media,
        caseOn,
        captioners,
        captions,
        lines,
        at: +this.clock.now(),
      },
      agenda: (JSON.parse(session.agenda) as AgendaItem[]).map(itemOf),
      people: Object.fromEntries(people.map((person) => [person.personId, person])),
      count,
      poll: await pollOf(this.reader, state),
      backstage: null,
    };
    return { room, backstage: await backstageOf(this.reader, kept) };
  }

  /** The case that is shown in a room, and under which key: whoever asks sees to it that only those hear it who may. */
  async caseIn(sessionId: string): Promise<CaseInRoom | undefined> {
    const state = (await takeRooms(this.reader, [sessionId])).get(sessionId)?.state;
    return state?.caseOn && state.caseId ? { key: state.caseOn, caseId: state.caseId } : undefined;
  }

  async agendaLength(sessionId: string): Promise<number> {
    const row = await this.reader.first<{ agenda: string }>(
      sql`select agenda as "agenda" from session where id = ${sessionId}`,
    );
    return (JSON.parse(row?.agenda ?? '[]') as AgendaItem[]).length;
  }

  /** What was written to the facilitator, or among the team. */
  teamLines(sessionId: string): Promise<RoomLine[]> {
    return this.lines(sessionId, 'team');
  }

  /** What a room keeps of one person alone. One statement for most, who have neither voted nor written. */
  async mine(sessionId: string, { personId, isTeam }: RoomMember): Promise<Pick<Entered, 'myVote' | 'mine'>> {
    const has = await this.reader.first<{ voted: unknown; written: unknown }>(sql`
      select exists(select 1 from live_vote where person_id = ${personId}) as "voted",
        exists(select 1 from live_line where session_id = ${sessionId} and person_id = ${personId}
          and audience = 'facilitator') as "written"`);
    const myVote = has?.voted ? await this.voteOf(sessionId, personId) : null;
    return { myVote, mine: has?.written && !isTeam ? await this.linesOf(sessionId, personId) : [] };
  }

  /** What one person wrote to the facilitator only. */
  async linesOf(sessionId: string, personId: string): Promise<RoomLine[]> {
    return this.reader.rows(sql`${LINE} where l.session_id = ${sessionId} and l.person_id = ${personId}
      and l.audience = 'facilitator' order by l.id desc limit ${LINES_SHOWN}`);
  }

  /** What one person chose in the poll that is on. One statement, which for most rooms finds nothing to look into. */
  async voteOf(sessionId: string, personId: string): Promise<number | null> {
    const votes = await this.reader.rows<{ pollId: string; choice: number; state: string }>(sql`
      select v.poll_id as "pollId", v.choice as "choice", r.state as "state" from live_vote v
        join live_room r on r.session_id = ${sessionId} where v.person_id = ${personId}`);
    const vote = votes.find(({ pollId, state }) => (JSON.parse(state) as RoomState).poll?.id === pollId);
    return vote?.choice ?? null;
  }

  private async lines(sessionId: string, whose: 'everybody' | 'team'): Promise<RoomLine[]> {
    const audience =
      whose === 'everybody' ? sql`l.audience = 'everybody'` : sql`l.audience in ('facilitator', 'hosts')`;
    const latest = await this.reader.rows<RoomLine>(sql`${LINE} where l.session_id = ${sessionId}
      and ${audience} order by l.id desc limit ${LINES_SHOWN}`);
    return latest.reverse();
  }
}

const LINE = sql`select l.id as "id", l.kind as "kind", l.audience as "to", l.person_id as "personId",
  p.name as "name", l.words as "text", l.said_at as "at" from live_line l join person p on p.id = l.person_id`;

/** What those who run it noted for themselves stays with them. */
function itemOf({ kind, title, minutes, who }: AgendaItem): RoomItem {
  return { kind, title, minutes, who: who ?? null };
}
