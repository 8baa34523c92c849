import { Reader, sql } from '#database';
import { Injectable } from '@nestjs/common';
import { GATHERED, isTimeToWrite, type Untold } from '../domain/letter-times.js';
import { seesSpace, STANDING_TABLES } from '../spaces/sees.js';
import { FIRST_UNREAD, IS_UNREAD } from './unread-posts.js';

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

type Raw = DueLetter & Omit<Untold, 'hasLetterUnread'> & { readonly hasLetterUnread: number };

const HAS_LETTER_UNREAD = sql`case when exists (select 1 from post_letter b join thread_post w on w.id = b.post_id
  left join anonymous_author n on n.post_id = w.id
  where b.person_id = p.id and b.told_at is not null and w.thread_id = t.id and ${IS_UNREAD}) then 1 else 0 end`;
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
      select p.id as "personId", p.email as "email", t.id as "threadId", t.title as "title",
        ${FIRST_UNREAD} as "firstNumber", m.looked_at as "lookedAt",
        count(*) as "posts", ${HAS_LETTER_UNREAD} as "hasLetterUnread", min(w.created_at) as "oldestAt",
        sum(case when ${CALLS} then 1 else 0 end) as "mentions"
      from post_letter d join thread_post w on w.id = d.post_id
        join person p on p.id = d.person_id ${STANDING_TABLES}
        join thread t on t.id = w.thread_id join space s on s.id = t.space_id
        join thread_stance m on m.thread_id = t.id and m.person_id = p.id
        left join anonymous_author n on n.post_id = w.id
      where d.told_at is null and m.letters_since is not null and m.stance = 'following' and ${IS_UNREAD}
        and p.left_at is null and p.email is not null and p.mail_refused_at is null
      group by p.id, p.email, t.id, t.title, s.id, s.kind, s.staff_groups, s.series_id, m.looked_at,
        m.read_number, p.access_level, r.staff_group, o.position
      having min(w.created_at) <= ${+now - GATHERED} and ${seesSpace()}
      order by p.id, t.id`);
    return rows.filter((row) => isTimeToWrite(untoldIn(row), +now)).map(letterIn);
  }
}

function untoldIn({ oldestAt, lookedAt, hasLetterUnread }: Raw): Untold {
  return { oldestAt, lookedAt, hasLetterUnread: hasLetterUnread === 1 };
}

function letterIn({ personId, email, threadId, title, firstNumber, posts, mentions }: Raw): DueLetter {
  return { personId, email, threadId, title, firstNumber, posts, mentions };
}
