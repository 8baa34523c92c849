import { Reader, sql } from '#database';
import { Clock, isSignedIn, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { Lookers } from './lookers.js';

type WaitingFor =
  'review' | 'question' | 'handed-back' | 'follow-up' | 'answer' | 'session' | 'presented' | 'advice';

/** A case that waits for this person to do something. It says nothing of the case: home pages are read over shoulders. */
export interface WaitingCase {
  readonly id: string;
  readonly code: string;
  readonly waitsFor: WaitingFor;
  readonly since: number;
}

const MOST = 4;

/** What the home page says of cases: two statements, whoever looks. */
@Injectable()
export class WaitingCases {
  constructor(
    private readonly reader: Reader,
    private readonly lookers: Lookers,
    private readonly clock: Clock,
  ) {}

  async of(actor: Actor): Promise<WaitingCase[]> {
    if (!isSignedIn(actor)) return [];
    const me = actor.personId;
    const now = +this.clock.now();
    const { isReviewer } = await this.lookers.of(actor);
    const reviews = isReviewer ? sql`1 = 1` : sql`1 = 0`;
    return this.reader.rows(sql`
      select * from (
        select c.id as "id", c.code as "code", 'review' as "waitsFor", c.changed_at as "since" from case_record c
        where ${reviews} and c.presenter_id <> ${me} and c.status in ('held', 'submitted')
        union all select c.id, c.code, 'question', c.changed_at from case_record c
        where c.presenter_id = ${me} and c.status = 'in-review' and 'question' = (select w.kind from case_word w
          where w.case_id = c.id and w.kind in ('question', 'reply') order by w.id desc limit 1)
        union all select c.id, c.code, 'answer', c.changed_at from case_record c
        where c.reviewer_id = ${me} and c.status = 'in-review' and 'reply' = (select w.kind from case_word w
          where w.case_id = c.id and w.kind in ('question', 'reply') order by w.id desc limit 1)
        union all select c.id, c.code, 'handed-back', c.changed_at from case_record c
        where c.presenter_id = ${me} and c.status = 'draft' and exists (select 1 from case_word w
          where w.case_id = c.id and w.kind = 'hand-back')
        union all select c.id, c.code, 'session', c.changed_at from case_record c join session s on s.id = c.session_id
        where (c.presenter_id = ${me} or c.reviewer_id = ${me}) and c.status = 'accepted' and s.status = 'cancelled'
        union all select c.id, c.code, 'follow-up', min(f.due_at) from case_record c
          join case_follow_up f on f.case_id = c.id
        where c.presenter_id = ${me} and c.status in ('recommended', 'followed-up') and c.erased_at is null
          and f.answered_at is null and f.due_at <= ${now} group by c.id, c.code
        union all select c.id, c.code, case c.status when 'accepted' then 'presented' else 'advice' end, s.ends_at
          from case_record c join session s on s.id = c.session_id
          join session_leader l on l.session_id = s.id and l.person_id = ${me} and l.role in ('facilitator', 'panel')
        where c.status in ('accepted', 'presented') and c.presenter_id <> ${me} and c.erased_at is null
          and s.ends_at <= ${now} and s.status in ('published', 'held')) w
      order by "since", "id" limit ${MOST}`);
  }
}
