import { sql, type Sql } from '#database';
import type { AgendaItem } from './domain/agenda.js';
import type { AttendanceRule } from './domain/attendance-rule.js';
import type { Audience } from './domain/audience.js';
import type { Meeting, SessionKind, SessionMode } from './domain/kinds.js';
import { placesFree } from './domain/places.js';
import type { RegistrationStatus } from './domain/registration-status.js';
import type { SessionStatus } from './domain/session-status.js';
import { meetingIn, type MeetingColumns } from './meeting-columns.js';

/** A session as it is read, with how full it is and where the person who asks stands. */
export interface SessionRow {
  readonly id: string;
  readonly seriesId: string | null;
  readonly title: string;
  readonly kind: SessionKind;
  readonly summary: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly timeZone: string;
  readonly mode: SessionMode;
  readonly venue: string | null;
  readonly capacity: number | null;
  readonly audience: Audience;
  readonly agenda: readonly AgendaItem[];
  readonly attendanceRule: AttendanceRule;
  readonly meeting: Meeting;
  readonly status: SessionStatus;
  readonly cancelledReason: string | null;
  readonly shortCode: string;
  readonly createdBy: string | null;
  readonly version: number;
  readonly registered: number;
  readonly waiting: number;
  /** How many of those who wait have a place held for them until they answer. */
  readonly offered: number;
  /** Until when some of its places are kept for staff groups; nothing where none ever were. */
  readonly keptUntil: Date | null;
  /** Nothing where there is no limit. Lists count what the reader could have; one session alone, what nobody has. */
  readonly placesLeft: number | null;
  readonly mine: MyStanding | null;
}

export interface MyStanding {
  readonly status: RegistrationStatus;
  /** The place in the waiting list, from 1; nothing where they do not wait. */
  readonly position: number | null;
  readonly joinToken: string;
}

type JsonOrTime = 'startsAt' | 'endsAt' | 'audience' | 'agenda' | 'keptUntil';
type AsItIs = Omit<SessionRow, JsonOrTime | 'attendanceRule' | 'meeting' | 'placesLeft' | 'mine'>;

/** A row as the database gives it. */
export interface RawSession extends AsItIs, MeetingColumns {
  readonly startsAt: number;
  readonly endsAt: number;
  readonly keptUntil: number | null;
  readonly audience: string;
  readonly agenda: string;
  readonly ruleBasis: AttendanceRule['basis'];
  readonly ruleValue: number;
  readonly myStatus: RegistrationStatus | null;
  readonly myPosition: number | null;
  readonly myJoinToken: string | null;
}

/** The columns and tables of a session row for one person (an empty id for a stranger), up to its `where`. */
export function sessionsFor(personId: string): { columns: Sql; tables: Sql } {
  return {
    columns: COLUMNS,
    tables: sql`session s left join registration m on m.session_id = s.id and m.person_id = ${personId}`,
  };
}

/** Field by field: a rest and a spread of so many took as long as the query that found them. */
export function sessionOf(raw: RawSession): SessionRow {
  const free = placesFree(raw.capacity, raw.registered + raw.offered);
  return {
    id: raw.id,
    seriesId: raw.seriesId,
    title: raw.title,
    kind: raw.kind,
    summary: raw.summary,
    startsAt: new Date(raw.startsAt),
    endsAt: new Date(raw.endsAt),
    timeZone: raw.timeZone,
    mode: raw.mode,
    venue: raw.venue,
    capacity: raw.capacity,
    audience: JSON.parse(raw.audience) as Audience,
    agenda: JSON.parse(raw.agenda) as AgendaItem[],
    attendanceRule: { basis: raw.ruleBasis, value: raw.ruleValue },
    meeting: meetingIn(raw),
    status: raw.status,
    cancelledReason: raw.cancelledReason,
    shortCode: raw.shortCode,
    createdBy: raw.createdBy,
    version: raw.version,
    registered: raw.registered,
    waiting: raw.waiting,
    offered: raw.offered,
    keptUntil: raw.keptUntil === null ? null : new Date(raw.keptUntil),
    placesLeft: free === Infinity ? null : free,
    mine: raw.myStatus && {
      status: raw.myStatus,
      position: raw.myPosition,
      joinToken: raw.myJoinToken ?? '',
    },
  };
}

const COLUMNS = sql`s.id as "id", s.series_id as "seriesId", s.title as "title", s.kind as "kind",
  s.summary as "summary", s.starts_at as "startsAt", s.ends_at as "endsAt", s.time_zone as "timeZone",
  s.mode as "mode", s.venue as "venue", s.capacity as "capacity", s.audience as "audience",
  s.agenda as "agenda", s.rule_basis as "ruleBasis", s.rule_value as "ruleValue",
  s.meeting_provider as "meetingProvider", s.meeting_url as "meetingUrl", s.dial_in as "dialIn", s.feedback_url as "feedbackUrl", s.status as "status",
  s.cancelled_reason as "cancelledReason", s.short_code as "shortCode", s.created_by as "createdBy",
  s.version as "version",
  (select count(*) from registration r where r.session_id = s.id and r.status = 'registered') as "registered",
  (select count(*) from registration r where r.session_id = s.id and r.status = 'waiting') as "waiting",
  (select count(*) from place_offer o where o.session_id = s.id and o.answer is null) as "offered",
  (select max(k.kept_until) from kept_places k where k.session_id = s.id) as "keptUntil",
  m.status as "myStatus", m.join_token as "myJoinToken",
  case when m.status = 'waiting' then (select count(*) from registration w
    where w.session_id = s.id and w.status = 'waiting'
      and (w.joined_at, w.id) <= (m.joined_at, m.id)) end as "myPosition"`;
