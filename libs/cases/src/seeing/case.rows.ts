import { instantOrNull, sql, type Sql } from '#database';
import type { StaffGroup } from '#kernel';
import { wallClockAt } from '#programme';
import { bookingOf, type BookingRow } from '../domain/booking.js';
import type { LookedAt } from '../domain/findings.js';
import type { CaseStatus } from '../domain/moves.js';
import type { Booking } from '../domain/who-may-see.js';

/** The session that a case is for. */
interface CaseSession {
  readonly id: string;
  readonly title: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly timeZone: string;
}

/** A case as it is read for one person, without a word of what it says. */
export interface CaseRow {
  readonly id: string;
  readonly code: string;
  readonly status: CaseStatus;
  readonly presenterId: string;
  readonly presenterName: string;
  readonly presenterRole: string;
  readonly reviewerId: string | null;
  readonly reviewerName: string | null;
  readonly sessionId: string | null;
  readonly session: CaseSession | null;
  readonly booking: Booking | null;
  readonly templateId: string;
  readonly templateVersion: number;
  readonly staffGroup: StaffGroup;
  readonly checked: LookedAt;
  readonly overridden: LookedAt;
  readonly createdAt: Date;
  readonly changedAt: Date;
  readonly submittedAt: Date | null;
  readonly presentedAt: Date | null;
  readonly issuedAt: Date | null;
  readonly erasedAt: Date | null;
  readonly version: number;
}

/** As the database gives it. */
export interface RawCase extends BookingRow, Record<Times, number | null> {
  readonly id: string;
  readonly code: string;
  readonly status: CaseStatus;
  readonly presenterId: string;
  readonly presenterName: string;
  readonly presenterRole: string;
  readonly reviewerId: string | null;
  readonly reviewerName: string | null;
  readonly sessionId: string | null;
  readonly title: string | null;
  readonly startsAt: number | null;
  readonly endsAt: number | null;
  readonly timeZone: string | null;
  readonly templateId: string;
  readonly templateVersion: number;
  readonly staffGroup: StaffGroup;
  readonly checked: string;
  readonly overridden: string;
  readonly createdAt: number;
  readonly changedAt: number;
  readonly version: number;
}

type Times = 'submittedAt' | 'presentedAt' | 'issuedAt' | 'erasedAt';

/** The columns of cases for one person, up to their `where`. */
export function casesFor(personId: string): Sql {
  return sql`
    select c.id as "id", c.code as "code", c.status as "status", c.presenter_id as "presenterId",
      p.name as "presenterName", pr.name as "presenterRole", c.reviewer_id as "reviewerId",
      v.name as "reviewerName", c.session_id as "sessionId", s.title as "title", s.starts_at as "startsAt",
      s.ends_at as "endsAt", s.time_zone as "timeZone", s.status as "sessionStatus", l.role as "part",
      r.status as "registration", c.template_id as "templateId", c.template_version as "templateVersion",
      c.staff_group as "staffGroup", c.checked as "checked", c.overridden as "overridden",
      c.created_at as "createdAt", c.changed_at as "changedAt", c.submitted_at as "submittedAt",
      c.presented_at as "presentedAt", c.issued_at as "issuedAt", c.erased_at as "erasedAt",
      c.version as "version"
    from case_record c join person p on p.id = c.presenter_id join role pr on pr.id = p.role_id
      left join person v on v.id = c.reviewer_id left join session s on s.id = c.session_id
      left join session_leader l on l.session_id = c.session_id and l.person_id = ${personId}
      left join registration r on r.session_id = c.session_id and r.person_id = ${personId}`;
}

export function caseOf(raw: RawCase, now: Date): CaseRow {
  const session = sessionOf(raw);
  const { title, startsAt, endsAt, timeZone, sessionStatus, part, registration, ...rest } = raw;
  return {
    ...rest,
    session,
    booking: bookingOf({ sessionStatus, part, registration }, session !== null && dayHasCome(session, now)),
    checked: JSON.parse(raw.checked) as LookedAt,
    overridden: JSON.parse(raw.overridden) as LookedAt,
    createdAt: new Date(raw.createdAt),
    changedAt: new Date(raw.changedAt),
    submittedAt: instantOrNull(raw.submittedAt),
    presentedAt: instantOrNull(raw.presentedAt),
    issuedAt: instantOrNull(raw.issuedAt),
    erasedAt: instantOrNull(raw.erasedAt),
  };
}

/** From midnight of that day on, by the clock on the wall where the session is. */
function dayHasCome({ startsAt, timeZone }: Pick<CaseSession, 'startsAt' | 'timeZone'>, now: Date): boolean {
  return wallClockAt(now, timeZone).date >= wallClockAt(startsAt, timeZone).date;
}

function sessionOf({ sessionId, title, startsAt, endsAt, timeZone }: RawCase): CaseSession | null {
  if (sessionId === null || title === null || startsAt === null) return null;
  const ends = new Date(endsAt ?? startsAt);
  return { id: sessionId, title, startsAt: new Date(startsAt), endsAt: ends, timeZone: timeZone ?? 'UTC' };
}
