import { Clock, SYSTEM, type Actor } from '#kernel';
import { EVERYONE, Sessions, type SessionDraft } from '#programme';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ConferenceRow } from '../conference.rows.js';
import { outlineOf, type DayOutline } from '../domain/day-outline.js';
import { daysMatched } from '../domain/days-matched.js';
import { ConferenceDay } from '../tables/index.js';
import { ConferenceDayQueries, type DaySession } from './day.queries.js';
import { DoorMaking } from './door-making.js';

/** A day of the programme with what is told of it. */
interface Day<Outline> {
  readonly date: string;
  readonly day: number;
  readonly outline: Outline;
}

/** A day of the programme, on whose clock it is told. */
type PlacedOutline = DayOutline & { readonly timeZone: string };

/** Writes the sessions and doors of a conference as its programme wants them. */
@Injectable()
export class DayWriting {
  constructor(
    private readonly days: ConferenceDayQueries,
    private readonly doors: DoorMaking,
    private readonly sessions: Sessions,
    private readonly clock: Clock,
  ) {}

  /** Days that nobody opened stay closed. */
  async follow(tables: EntityManager, actor: Actor, conference: ConferenceRow): Promise<void> {
    if ((await this.days.of(conference.id)).length > 0) await this.write(tables, actor, conference);
  }

  async write(tables: EntityManager, actor: Actor, conference: ConferenceRow): Promise<void> {
    const kept = await this.days.of(conference.id);
    const { days } = conference.facts;
    const matched = daysMatched(
      days.map(({ date }) => date),
      kept.map((one) => ({ ...one, isOver: this.isOver(one) })),
    );
    await tables.update(ConferenceDay, { conferenceId: conference.id }, { day: 0 });
    for (const { date, index: day } of days) {
      const session = kept.find(({ sessionId }) => sessionId === matched.get(date));
      const happenings = await this.days.happenings(conference.id, day, session?.sessionId);
      const outline = outlineOf(happenings);
      const placed = outline && { ...outline, timeZone: conference.timeZone };
      if (session) await this.keep(tables, session, { date, day, outline: placed });
      else if (outline) {
        const draft = draftOf(conference, { date, day, outline });
        const sessionId = await this.sessions.create(actor, draft, 'published');
        await tables.insert(ConferenceDay, { sessionId, conferenceId: conference.id, date, day });
      }
    }
    await this.doors.make(tables, conference.id);
  }

  /** A day that is over stays as it was: people are credited by it. */
  private async keep(
    tables: EntityManager,
    session: DaySession,
    { date, day, outline }: Day<PlacedOutline | undefined>,
  ): Promise<void> {
    const { sessionId } = session;
    await tables.update(ConferenceDay, { sessionId }, { date, day });
    if (outline && !this.isOver(session) && !isSame(session, outline))
      await this.sessions.change(SYSTEM, sessionId, outline);
  }

  private isOver({ status, endsAt }: DaySession): boolean {
    return status === 'held' || status === 'cancelled' || endsAt <= this.clock.now();
  }
}

function draftOf(conference: ConferenceRow, { day, outline }: Day<DayOutline>): SessionDraft {
  const { title, timeZone, createdBy, facts } = conference;
  const isOnly = facts.days.length === 1;
  return {
    ...outline,
    ...{ seriesId: null, kind: 'conference', timeZone, mode: 'in-person', venue: null, capacity: null },
    title: isOnly ? title : `${title.slice(0, 130)}, day ${day}`,
    summary: 'Check in at each talk that you go to: your minutes are counted from that, without the breaks.',
    audience: EVERYONE,
    // Somebody who hears one talk of a long day has been there.
    attendanceRule: { basis: 'any', value: 0 },
    meeting: { provider: 'builtin', url: null },
    leaderIds: createdBy === null ? [] : [createdBy],
  };
}

function isSame(session: DaySession, outline: PlacedOutline): boolean {
  const told = ({ startsAt, endsAt, timeZone, agenda }: PlacedOutline | DaySession) =>
    JSON.stringify([
      +startsAt,
      +endsAt,
      timeZone,
      agenda.map(({ kind, title, minutes }) => [kind, title, minutes]),
    ]);
  return told(session) === told(outline);
}
