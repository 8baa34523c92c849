import { join, Reader, sql } from '#database';
import type { StaffGroup } from '#kernel';
import type { SessionMode } from '#programme';
import { Inject, Injectable } from '@nestjs/common';
import { DIGEST_TIMES, USUAL, type DigestChoice, type DigestTime } from './domain/choices.js';
import { latestDigest, mayLeaveNow } from './domain/digest-times.js';
import { NOTIFICATION_SETTINGS, type NotificationSettings } from './notification-settings.js';

/** When the latest digest was due for all who chose this kind and time. */
export interface DueDigest {
  readonly digest: Exclude<DigestChoice, 'off'>;
  readonly digestTime: DigestTime;
  readonly at: Date;
}

/** Somebody whose digest is due. Instants are milliseconds. */
export interface ReaderRow {
  readonly personId: string;
  readonly email: string;
  readonly roleId: string;
  readonly staffGroup: StaffGroup;
  readonly digest: DueDigest['digest'];
  /** Nothing before their first. */
  readonly coveredUntil: number | null;
}

/** A session that a digest could tell of. */
export interface NewsRow {
  readonly id: string;
  readonly seriesId: string | null;
  readonly title: string;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly timeZone: string;
  readonly mode: SessionMode;
  readonly venue: string | null;
  /** JSON. */
  readonly audience: string;
  readonly publishedAt: number;
}

const AT_ONCE = 100;
const DIGESTS = ['weekly', 'daily'] as const;

/** What digests are made of: one statement each, for one reader as for a hundred. */
@Injectable()
export class DigestQueries {
  constructor(
    private readonly reader: Reader,
    @Inject(NOTIFICATION_SETTINGS) private readonly settings: NotificationSettings,
  ) {}

  /** What could be due now: each kind at each time that may leave at this hour. */
  due(now: Date): DueDigest[] {
    const { timeZone } = this.settings;
    return DIGEST_TIMES.filter((time) => mayLeaveNow(time, now, timeZone)).flatMap((digestTime) =>
      DIGESTS.map((digest) => ({ digest, digestTime, at: latestDigest(digest, digestTime, now, timeZone) })),
    );
  }

  /** The next readers whose digest is due: none who joined, or chose anew, after it was. */
  async readers(due: readonly DueDigest[]): Promise<ReaderRow[]> {
    if (due.length === 0) return [];
    return this.reader.rows(sql`
      with due (digest, digest_time, due_at) as (values ${join(due.map(valuesOf))})
      select p.id as "personId", p.email as "email", p.role_id as "roleId", r.staff_group as "staffGroup",
        d.digest as "digest", g.covered_until as "coveredUntil"
      from person p join role r on r.id = p.role_id
        left join notification_choice c on c.person_id = p.id
        left join digest_standing g on g.person_id = p.id
        join due d on d.digest = coalesce(c.digest, ${USUAL.digest})
          and d.digest_time = coalesce(c.digest_time, ${USUAL.digestTime})
      where p.email is not null and p.left_at is null and p.mail_refused_at is null
        and d.due_at > coalesce(g.covered_until, p.joined_at) and d.due_at > coalesce(c.changed_at, 0)
      order by p.id limit ${AT_ONCE}`);
  }

  async everybody(): Promise<{ personId: string }[]> {
    return this.reader.rows(sql`select id as "personId" from person order by id`);
  }

  /** Sessions ahead that were published at an instant or after it: better told twice than never. */
  async news(since: Date, now: Date): Promise<NewsRow[]> {
    return this.reader.rows(sql`
      select id as "id", series_id as "seriesId", title as "title", starts_at as "startsAt", ends_at as "endsAt",
        time_zone as "timeZone", mode as "mode", venue as "venue", audience as "audience",
        published_at as "publishedAt"
      from session where status = 'published' and starts_at > ${+now} and published_at >= ${+since}
      order by starts_at, id`);
  }

  /** Which sessions ahead each of these people has answered already, or leads: `session person`. */
  async answered(personIds: readonly string[], now: Date): Promise<Set<string>> {
    const people = join([...personIds]);
    const rows = await this.reader.rows<{ sessionId: string; personId: string }>(sql`
      select a.session_id as "sessionId", a.person_id as "personId" from (
        select session_id, person_id from registration where person_id in (${people})
        union select session_id, person_id from session_leader where person_id in (${people})) a
      join session s on s.id = a.session_id where s.starts_at > ${+now}`);
    return new Set(rows.map(({ sessionId, personId }) => `${sessionId} ${personId}`));
  }
}

function valuesOf({ digest, digestTime, at }: DueDigest) {
  return sql`(cast(${digest} as text), cast(${digestTime} as text), cast(${+at} as bigint))`;
}
