import { Reader, sql } from '#database';
import { STAFF_GROUP_NAMES, type StaffGroup } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { Stretch } from '../posts/post.queries.js';
import type { MentionKind } from '../tables/index.js';

/** Whom a post calls, and whether that is the reader. */
export interface MentionRow {
  readonly postId: string;
  readonly kind: MentionKind;
  readonly name: string;
  readonly isMe: boolean;
}

type Raw = Omit<MentionRow, 'name' | 'isMe'> & {
  readonly target: string;
  readonly name: string | null;
  readonly isMe: number;
};

/** Whoever asks has made sure before that the person may see the thread. */
@Injectable()
export class MentionQueries {
  constructor(private readonly reader: Reader) {}

  async between(personId: string, threadId: string, { from, to }: Stretch): Promise<MentionRow[]> {
    const rows = await this.reader.rows<Raw>(sql`
      select c.post_id as "postId", c.kind as "kind", c.target as "target", coalesce(p.name, r.name) as "name",
        case when c.target in (me.id, me.role_id, mr.staff_group) then 1 else 0 end as "isMe"
      from thread_post w join post_mention c on c.post_id = w.id
        join person me on me.id = ${personId} join role mr on mr.id = me.role_id
        left join person p on c.kind = 'person' and p.id = c.target
        left join role r on c.kind = 'role' and r.id = c.target
      where w.thread_id = ${threadId} and w.number between ${from} and ${to} and w.removed_at is null
      order by w.number, c.kind, c.target`);
    return rows.map(({ postId, kind, target, name, isMe }) => {
      return { postId, kind, name: name ?? STAFF_GROUP_NAMES[target as StaffGroup], isMe: isMe === 1 };
    });
  }
}
