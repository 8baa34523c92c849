import { join, Reader, sql, type Sql } from '#database';
import { Injectable } from '@nestjs/common';

/** Something that waits for a moderator, or waited. Instants are milliseconds. */
export interface HeldRow {
  readonly id: string;
  readonly spaceId: string;
  readonly spaceName: string;
  readonly threadId: string | null;
  readonly title: string;
  readonly text: string;
  /** Nothing where they asked not to be named. */
  readonly author: string | null;
  readonly status: 'waiting' | 'posted' | 'refused';
  readonly outcome: string;
  readonly heldAt: number;
  /** 1 where it was decided, and whoever wrote it has not read that. */
  readonly isNew: number;
}

@Injectable()
export class HeldPostQueries {
  constructor(private readonly reader: Reader) {}

  /** For moderators of these spaces, the oldest first. Of a conversation that was moved, or joined to another, it counts where that is now. */
  async waiting(spaceIds: readonly string[]): Promise<HeldRow[]> {
    return this.reader.rows(sql`${HELD} where h.status = 'waiting'
      and coalesce(t.space_id, h.space_id) in (${join(['', ...spaceIds])}) order by h.id limit 100`);
  }

  /** For whoever wrote it, the newest first. */
  async of(personId: string): Promise<HeldRow[]> {
    return this.reader.rows(sql`${HELD} where h.person_id = ${personId} order by h.id desc limit 20`);
  }
}

const HELD: Sql = sql`
  select h.id as "id", s.id as "spaceId", s.name as "spaceName", h.thread_id as "threadId",
    coalesce(t.title, h.title) as "title", h.text as "text",
    case when h.is_anonymous = 0 then p.name end as "author", h.status as "status",
    h.outcome as "outcome", h.held_at as "heldAt",
    case when h.status <> 'waiting' and h.seen_at is null then 1 else 0 end as "isNew"
  from held_post h left join thread o on o.id = h.thread_id left join thread t on t.id = coalesce(o.leads_to, o.id)
    join space s on s.id = coalesce(t.space_id, h.space_id) join person p on p.id = h.person_id`;
