import { join, Reader, sql, type Sql } from '#database';
import { Injectable } from '@nestjs/common';

/** A report, for those who decide it; who reported it is told to nobody. */
export interface ReportRow {
  readonly id: string;
  readonly postId: string;
  readonly threadId: string;
  readonly title: string;
  readonly number: number;
  readonly spaceId: string;
  readonly reason: string;
  readonly reportedAt: number;
  readonly status: 'open' | 'removed' | 'kept';
  readonly outcome: string;
  readonly decidedAt: number | null;
  readonly decidedBy: string | null;
  readonly text: string;
  readonly author: string | null;
  /** Whoever asks wrote it themself: somebody else decides. */
  readonly isMine: boolean;
  /** It was decided, and the person who reported it has not read what came of it. */
  readonly isNew: boolean;
}

/** What was done in threads, for those who look after them. */
export interface DeedRow {
  readonly at: number;
  readonly act: string;
  readonly who: string | null;
  readonly threadId: string;
  readonly title: string;
  readonly details: string;
}

function reportsFor(personId: string): Sql {
  return sql`
  select w.id as "id", w.post_id as "postId", p.thread_id as "threadId", t.title as "title",
    p.number as "number", t.space_id as "spaceId", w.reason as "reason", w.reported_at as "reportedAt",
    w.status as "status", w.outcome as "outcome", w.decided_at as "decidedAt", d.name as "decidedBy",
    p.text as "text", coalesce(a.name, p.signed) as "author",
    case when coalesce(p.author_id, n.person_id) = ${personId} then 1 else 0 end as "isMine",
    case when w.status <> 'open' and w.seen_at is null then 1 else 0 end as "isNew"
  from post_report w join thread_post p on p.id = w.post_id join thread t on t.id = p.thread_id
    left join person d on d.id = w.decided_by left join person a on a.id = p.author_id
    left join anonymous_author n on n.post_id = p.id`;
}

/** Whoever asks has made sure before which spaces the person looks after. */
@Injectable()
export class ReportQueries {
  constructor(private readonly reader: Reader) {}

  async open(spaceIds: readonly string[], personId: string): Promise<ReportRow[]> {
    return this.rows(sql`${reportsFor(personId)}
      where w.status = 'open' and t.space_id in (${join(['', ...spaceIds])})
      order by w.reported_at, w.id limit 100`);
  }

  async decided(spaceIds: readonly string[]): Promise<ReportRow[]> {
    return this
      .rows(sql`${reportsFor('')} where w.status <> 'open' and t.space_id in (${join(['', ...spaceIds])})
      order by w.decided_at desc, w.id limit 20`);
  }

  /** What came of what somebody reported. */
  async of(personId: string): Promise<ReportRow[]> {
    return this.rows(sql`${reportsFor('')} where w.reported_by = ${personId}
      order by w.reported_at desc, w.id limit 20`);
  }

  private async rows(query: Sql): Promise<ReportRow[]> {
    const rows = await this.reader.rows<
      Omit<ReportRow, 'isMine' | 'isNew'> & { isMine: number; isNew: number }
    >(query);
    return rows.map((row) => ({ ...row, isMine: row.isMine === 1, isNew: row.isNew === 1 }));
  }

  async deeds(spaceIds: readonly string[]): Promise<DeedRow[]> {
    return this.reader.rows(sql`
      select e.at as "at", e.act as "act", a.name as "who", t.id as "threadId", t.title as "title",
        e.details as "details"
      from audit_entry e join thread t on t.id = e.subject_id left join person a on a.id = e.actor_id
      where e.subject_kind = 'thread' and t.space_id in (${join(['', ...spaceIds])})
      order by e.at desc, e.id desc limit 50`);
  }
}
