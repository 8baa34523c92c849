import { join, Reader, sql } from '#database';
import type { LeaderRole, SessionMode } from '#programme';
import { Inject, Injectable } from '@nestjs/common';
import { REMINDER_CHOICES, USUAL, type ReminderChoice } from './domain/choices.js';
import { isDue, LOOK_AHEAD, reminderTimes, settledBy, type ReminderKind } from './domain/reminder-times.js';
import { NOTIFICATION_SETTINGS, type NotificationSettings } from './notification-settings.js';

/** A reminder of one session that is due for everybody who chose so and had their place by then. */
export interface DueReminder {
  readonly sessionId: string;
  readonly kind: ReminderKind;
  readonly choice: ReminderChoice;
  readonly settledBy: Date;
}

/** Somebody to be reminded, with all that the letter says. Instants are milliseconds. */
export interface RemindedRow {
  readonly kind: ReminderKind;
  readonly sessionId: string;
  readonly title: string;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly timeZone: string;
  readonly mode: SessionMode;
  readonly venue: string | null;
  readonly meetingUrl: string | null;
  readonly dialIn: string | null;
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly joinToken: string | null;
  /** What they do at the session; nothing where they have a place in it. */
  readonly part: LeaderRole | null;
}

const AT_ONCE = 200;

/** Who is to be reminded: two statements, whatever the number of sessions and people. */
@Injectable()
export class ReminderQueries {
  constructor(
    private readonly reader: Reader,
    @Inject(NOTIFICATION_SETTINGS) private readonly settings: NotificationSettings,
  ) {}

  /** What is due now, of all sessions and for every choice. */
  async due(now: Date): Promise<DueReminder[]> {
    const zone = this.settings.timeZone;
    return (await this.ahead(now)).flatMap(({ id, startsAt }) =>
      REMINDER_CHOICES.flatMap((choice) =>
        reminderTimes(new Date(startsAt), choice, zone)
          .filter((time) => isDue(time, new Date(startsAt), now, zone))
          .map((time) => ({ sessionId: id, kind: time.kind, choice, settledBy: settledBy(time) })),
      ),
    );
  }

  /** The next people who have not been told. Whoever has a part in a session is told of that alone. */
  async untold(due: readonly DueReminder[]): Promise<RemindedRow[]> {
    if (due.length === 0) return [];
    return this.reader.rows(sql`
      with due (session_id, kind, choice, settled_by) as (values ${join(due.map(valuesOf))}),
        coming (session_id, person_id, since, join_token, part) as (
          select session_id, person_id, changed_at, join_token, null from registration r where status = 'registered'
            and not exists (select 1 from session_leader l
              where l.session_id = r.session_id and l.person_id = r.person_id)
          union all
          select l.session_id, l.person_id, s.published_at, null, l.role from session_leader l
            join session s on s.id = l.session_id)
      select d.kind as "kind", s.id as "sessionId", s.title as "title", s.starts_at as "startsAt",
        s.ends_at as "endsAt", s.time_zone as "timeZone", s.mode as "mode", s.venue as "venue",
        s.meeting_url as "meetingUrl", s.dial_in as "dialIn", p.id as "personId", p.name as "name", p.email as "email",
        g.join_token as "joinToken", g.part as "part"
      from due d join session s on s.id = d.session_id and s.status = 'published'
        join coming g on g.session_id = s.id and g.since <= d.settled_by
        join person p on p.id = g.person_id
        left join notification_choice c on c.person_id = p.id
      where p.email is not null and p.left_at is null and p.mail_refused_at is null
        and coalesce(c.reminders, ${USUAL.reminders}) = d.choice
        and not exists (select 1 from reminder_told t where t.session_id = s.id and t.person_id = p.id
          and t.kind = d.kind and t.starts_at = s.starts_at)
      order by s.starts_at, s.id, p.id, d.kind limit ${AT_ONCE}`);
  }

  /** Sessions that people could be reminded of now: what is held or cancelled is not among them. */
  private async ahead(now: Date): Promise<{ id: string; startsAt: number }[]> {
    return this.reader.rows(sql`
      select id as "id", starts_at as "startsAt" from session
      where status = 'published' and starts_at > ${+now} and starts_at <= ${+now + LOOK_AHEAD}
      order by starts_at, id`);
  }
}

function valuesOf({ sessionId, kind, choice, settledBy }: DueReminder) {
  return sql`(cast(${sessionId} as text), cast(${kind} as text), cast(${choice} as text),
    cast(${+settledBy} as bigint))`;
}
