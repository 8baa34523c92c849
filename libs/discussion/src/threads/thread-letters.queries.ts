import { Reader, sql } from '#database';
import type { StaffGroup } from '#kernel';
import { Injectable } from '@nestjs/common';
import { GATHERED, isTimeToWrite, type Untold } from '../domain/letter-times.js';
import { canSeeSpace, type SpaceKind } from '../domain/space.js';
import { NOT_READ_AHEAD } from './read-ahead.queries.js';
import { STANDING, STANDING_TABLES, standingOf, type StandingRow } from '../spaces/standings.js';

/** A letter that is due: to whom, about which thread, and how much is new in it. Names nobody who wrote. */
export interface DueLetter {
  readonly personId: string;
  readonly email: string;
  readonly threadId: string;
  readonly title: string;
  /** The first that they have not read. */
  readonly firstNumber: number;
  /** How many they have not read that no letter told of, and how many of these call them. */
  readonly posts: number;
  readonly mentions: number;
}

type Raw = DueLetter & Untold & StandingRow & { readonly kind: SpaceKind; readonly staffGroups: string };

const IS_NEW = sql`w.created_at > coalesce(m.told_until, 0)`;
const CALLS = sql`exists (select 1 from post_mention c where c.post_id = w.id
  and ((c.kind = 'person' and c.target = p.id) or (c.kind = 'role' and c.target = p.role_id)
    or (c.kind = 'staff-group' and c.target = r.staff_group)))`;

/** Who asked for letters about a thread, and what is new to them in it: one statement for one as for a hundred. */
@Injectable()
export class ThreadLetterQueries {
  constructor(private readonly reader: Reader) {}

  /** What others wrote, and they may still see; not what they read on the site. */
  async due(now: Date): Promise<DueLetter[]> {
    const rows = await this.reader.rows<Raw>(sql`
      select p.id as "personId", p.email as "email", t.id as "threadId", t.title as "title", s.kind as "kind",
        s.staff_groups as "staffGroups", min(w.number) as "firstNumber", m.looked_at as "lookedAt",
        sum(case when ${IS_NEW} then 1 else 0 end) as "posts", sum(case when ${IS_NEW} then 0 else 1 end) as "told",
        min(case when ${IS_NEW} then w.created_at end) as "oldestAt",
        sum(case when ${IS_NEW} and ${CALLS} then 1 else 0 end) as "mentions", ${STANDING}
      from thread_stance m join person p on p.id = m.person_id ${STANDING_TABLES}
        join thread t on t.id = m.thread_id join space s on s.id = t.space_id
        join thread_post w on w.thread_id = t.id and w.number > m.read_number and w.removed_at is null
          and w.created_at > m.letters_since and ${NOT_READ_AHEAD}
        left join anonymous_author n on n.post_id = w.id
      where m.letters_since is not null and m.stance = 'following' and t.last_post_at > coalesce(m.told_until, 0)
        and p.left_at is null and p.email is not null and p.mail_refused_at is null
        and coalesce(w.author_id, n.person_id, '') <> p.id
      group by p.id, p.email, t.id, t.title, s.id, s.kind, s.staff_groups, s.series_id, m.looked_at, m.told_until,
        p.access_level, r.staff_group, o.position
      having min(case when ${IS_NEW} then w.created_at end) <= ${+now - GATHERED}
      order by p.id, t.id`);
    return rows.filter((row) => isTimeToWrite(row, +now) && mayRead(row)).map(letterIn);
  }
}

function mayRead({ kind, staffGroups, ...row }: Raw): boolean {
  return canSeeSpace({ kind, staffGroups: JSON.parse(staffGroups) as StaffGroup[] }, standingOf(row));
}

function letterIn({ personId, email, threadId, title, firstNumber, posts, mentions }: Raw): DueLetter {
  return { personId, email, threadId, title, firstNumber, posts, mentions };
}
