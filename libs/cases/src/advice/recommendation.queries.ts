import { Reader, sql } from '#database';
import { Injectable } from '@nestjs/common';
import type { Outcome } from '../domain/follow-up.js';

/** One recommendation with its words, who owns it, who of the panel agrees, and what became of it. Instants are milliseconds. */
export interface RecommendationRow {
  readonly id: string;
  readonly caseId: string;
  /** Nothing once the story is erased. */
  readonly words: string | null;
  readonly ownerId: string;
  readonly ownerName: string;
  readonly ownerRole: string;
  readonly capturedBy: string;
  readonly capturedAt: number;
  readonly issuedAt: number | null;
  readonly agreed: number;
  readonly agreedByMe: number;
  readonly outcome: Outcome | null;
  readonly outcomeAt: number | null;
}

export interface FollowUpRow {
  readonly id: string;
  readonly weeks: number;
  readonly dueAt: number;
  readonly askedAt: number | null;
  readonly answeredAt: number | null;
}

@Injectable()
export class RecommendationQueries {
  constructor(private readonly reader: Reader) {}

  /** In the order in which they were captured. */
  async of(caseId: string, personId: string): Promise<RecommendationRow[]> {
    return this.reader.rows(sql`
      select m.id as "id", m.case_id as "caseId", w.words as "words", m.owner_id as "ownerId", p.name as "ownerName",
        r.name as "ownerRole", m.captured_by as "capturedBy", m.captured_at as "capturedAt",
        m.issued_at as "issuedAt",
        (select count(*) from case_agreement a where a.recommendation_id = m.id) as "agreed",
        (select count(*) from case_agreement a where a.recommendation_id = m.id
          and a.person_id = ${personId}) as "agreedByMe",
        o.outcome as "outcome", o.said_at as "outcomeAt"
      from case_recommendation m join person p on p.id = m.owner_id join role r on r.id = p.role_id
        left join case_word w on w.about_id = m.id and w.kind = 'recommendation'
        left join case_outcome o on o.id = (select max(x.id) from case_outcome x where x.recommendation_id = m.id)
      where m.case_id = ${caseId} order by m.id`);
  }

  async caseOf(recommendationId: string): Promise<string | undefined> {
    const row = await this.reader.first<{ caseId: string }>(
      sql`select case_id as "caseId" from case_recommendation where id = ${recommendationId}`,
    );
    return row?.caseId;
  }

  async followUpsOf(caseId: string): Promise<FollowUpRow[]> {
    return this.reader.rows(sql`
      select id as "id", weeks as "weeks", due_at as "dueAt", asked_at as "askedAt", answered_at as "answeredAt"
      from case_follow_up where case_id = ${caseId} order by due_at, id`);
  }

  /** Who may own a recommendation: the presenter, the second person, and whoever has a part in the session. */
  async ownersFor(caseId: string): Promise<{ id: string; name: string; roleName: string }[]> {
    return this.reader.rows(sql`
      select p.id as "id", p.name as "name", r.name as "roleName"
      from case_record c join person p on p.id = c.presenter_id or p.id = c.reviewer_id or exists (
        select 1 from session_leader l where l.session_id = c.session_id and l.person_id = p.id)
      join role r on r.id = p.role_id
      where c.id = ${caseId} order by case when p.id = c.presenter_id then 0 else 1 end, p.sort_name, p.id`);
  }
}
