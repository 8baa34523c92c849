import { Reader, sql } from '#database';
import { Clock, isSignedIn, type Actor, type StaffGroup } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { OfferAnswer } from '../domain/offers.js';
import { placesOpenTo, stillKept } from '../domain/places.js';
import type { SessionRow } from '../session.rows.js';
import { Rooms } from './rooms.js';

/** Places that are kept, as people are told of them. */
export interface KeptRow {
  /** Which of the session's kept places these are. */
  readonly position: number;
  readonly places: number;
  /** How many of them nobody has yet. */
  readonly left: number;
  readonly staffGroups: readonly StaffGroup[];
  readonly keptUntil: Date;
}

/** A session's places as one person meets them. */
export interface PlacesSeen {
  /** How many they could have now; nothing where there is no limit. */
  readonly openToMe: number | null;
  readonly kept: readonly KeptRow[];
  /** Until when a place is held for them. */
  readonly offeredUntil: Date | null;
}

type Placed = Pick<SessionRow, 'id' | 'capacity' | 'offered'>;

/** An offer as its link shows it. */
export interface OfferRow {
  readonly sessionId: string;
  readonly title: string;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly timeZone: string;
  readonly sessionStatus: string;
  readonly openUntil: number;
  readonly answer: OfferAnswer | null;
}

@Injectable()
export class PlaceQueries {
  constructor(
    private readonly reader: Reader,
    private readonly rooms: Rooms,
    private readonly clock: Clock,
  ) {}

  /** For a session that the actor may see. Without a limit nobody need count anything. */
  async seenBy(actor: Actor, session: Placed): Promise<PlacesSeen> {
    if (session.capacity === null && session.offered === 0)
      return { openToMe: null, kept: [], offeredUntil: null };
    const now = this.clock.now();
    const room = await this.rooms.counted(session, now);
    const mine = isSignedIn(actor) ? await this.mine(actor.personId, session.id) : undefined;
    return {
      openToMe: session.capacity === null ? null : placesOpenTo(mine?.staffGroup ?? '99', room),
      kept: room.kept.map((one) => ({ ...one, left: stillKept(one, room.held) })),
      offeredUntil: mine?.openUntil && mine.openUntil > +now ? new Date(mine.openUntil) : null,
    };
  }

  offerBehind(code: string): Promise<OfferRow | undefined> {
    return this.reader.first(sql`
      select o.session_id as "sessionId", s.title as "title", s.starts_at as "startsAt", s.ends_at as "endsAt",
        s.time_zone as "timeZone", s.status as "sessionStatus", o.open_until as "openUntil", o.answer as "answer"
      from place_offer o join session s on s.id = o.session_id where o.code = ${code}`);
  }

  private mine(
    personId: string,
    sessionId: string,
  ): Promise<{ staffGroup: StaffGroup; openUntil: number | null } | undefined> {
    return this.reader.first(sql`
      select r.staff_group as "staffGroup", (select o.open_until from place_offer o
        where o.session_id = ${sessionId} and o.person_id = p.id and o.answer is null) as "openUntil"
      from person p join role r on r.id = p.role_id where p.id = ${personId}`);
  }
}
