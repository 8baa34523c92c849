import type { CaseStatus } from '#cases';
import { join, Reader, sql, type Sql } from '#database';
import { Injectable } from '@nestjs/common';

/** How a conversation's question stands with a clinic: without a word of the case, its code, or who brings it. Instants are milliseconds. */
export interface ClinicQuestionRow {
  readonly threadId: string;
  readonly title: string;
  readonly spaceId: string;
  readonly caseId: string;
  /** For the presenter's own link; shown to nobody. */
  readonly presenterId: string;
  readonly status: CaseStatus;
  readonly presentedAt: number | null;
  readonly erasedAt: number | null;
  readonly sessionId: string | null;
  readonly sessionTitle: string | null;
  readonly sessionStatus: string | null;
  readonly startsAt: number | null;
  readonly endsAt: number | null;
  readonly timeZone: string | null;
  /** The post that came back. */
  readonly postNumber: number | null;
}

/** A conversation that should go to a clinic, and waits for a moderator. */
export interface WishRow {
  readonly threadId: string;
  readonly title: string;
  readonly wishedAt: number;
}

@Injectable()
export class ClinicQuestionQueries {
  constructor(private readonly reader: Reader) {}

  /** The latest of a thread, which whoever asks may see: what is on its way before what came to nothing. */
  async ofThread(threadId: string): Promise<ClinicQuestionRow | undefined> {
    return this.reader.first(sql`${QUESTIONS} where q.thread_id in (${family(threadId)})
      order by case when c.status = 'withdrawn' or c.erased_at is not null then 1 else 0 end, q.id desc limit 1`);
  }

  /** Where a case came from; whoever asks may read the case. */
  async ofCase(caseId: string): Promise<ClinicQuestionRow | undefined> {
    return this.reader.first(sql`${QUESTIONS} where q.case_id = ${caseId}`);
  }

  async isWished(threadId: string): Promise<boolean> {
    return (await this.wishedIn(threadId)).length > 0;
  }

  /** The thread itself, and those that were joined to it, as far as somebody wished it of them. */
  async wishedIn(threadId: string): Promise<{ threadId: string }[]> {
    return this.reader.rows(
      sql`select thread_id as "threadId" from clinic_wish where thread_id in (${family(threadId)})`,
    );
  }

  /** Those of some spaces that a moderator could take, the oldest first. */
  async wishes(spaceIds: readonly string[]): Promise<WishRow[]> {
    return this.reader.rows(sql`
      select t.id as "threadId", t.title as "title", min(w.wished_at) as "wishedAt"
      from clinic_wish w join thread o on o.id = w.thread_id join thread t on t.id = coalesce(o.leads_to, o.id)
      where t.space_id in (${join(['', ...spaceIds])}) group by t.id, t.title
      order by min(w.wished_at), t.id limit 100`);
  }
}

const QUESTIONS: Sql = sql`
  select t.id as "threadId", t.title as "title", t.space_id as "spaceId", q.case_id as "caseId",
    c.presenter_id as "presenterId", c.status as "status", c.presented_at as "presentedAt",
    c.erased_at as "erasedAt", s.id as "sessionId", s.title as "sessionTitle", s.status as "sessionStatus",
    s.starts_at as "startsAt", s.ends_at as "endsAt", s.time_zone as "timeZone",
    case when p.removed_at is null then p.number end as "postNumber"
  from clinic_question q join thread o on o.id = q.thread_id join thread t on t.id = coalesce(o.leads_to, o.id)
    join case_record c on c.id = q.case_id
    left join session s on s.id = c.session_id
    left join thread_post p on p.id = q.post_id and p.thread_id = t.id`;

/** A thread and those that were joined to it: what was asked of them is asked of it now. */
function family(threadId: string): Sql {
  return sql`select ${threadId} union all select id from thread where leads_to = ${threadId}`;
}
