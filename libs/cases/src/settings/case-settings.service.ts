import { Audit } from '#audit';
import { Reader, sql, Transactions } from '#database';
import { authorise, Clock, hasAccess, invalid, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { ONLY_COORDINATORS_SET } from '../cases.errors.js';
import { faultOfRules, USUAL_RULES, type CaseRules } from '../domain/follow-up.js';
import { CaseReviewer, CaseRulesKept } from '../tables/index.js';

const NETWORK = 'network';

export interface ReviewerRow {
  readonly personId: string;
  readonly name: string;
  readonly roleName: string;
}

/** What a network decides for all its cases: who reviews, when people are asked what happened, how long stories are kept. */
@Injectable()
export class CaseSettings {
  constructor(
    private readonly transactions: Transactions,
    private readonly reader: Reader,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async rules(): Promise<CaseRules> {
    const row = await this.reader.first<{ followUpWeeks: string; keptDays: number }>(sql`
      select follow_up_weeks as "followUpWeeks", kept_days as "keptDays" from case_rules where id = ${NETWORK}`);
    if (!row) return USUAL_RULES;
    return { followUpWeeks: JSON.parse(row.followUpWeeks) as number[], keptDays: row.keptDays };
  }

  async setRules(actor: Actor, rules: CaseRules): Promise<void> {
    onlyCoordinatorsSet(actor);
    const fault = faultOfRules(rules);
    if (fault) throw invalid([{ field: 'keptDays', message: fault }]);
    await this.transactions.run(async (tables) => {
      await tables.save(CaseRulesKept, { id: NETWORK, ...rules });
      const details = { ...rules };
      await this.audit.note(actor, { act: 'case-rules-changed', subjectKind: 'network', details });
    });
  }

  async reviewers(): Promise<ReviewerRow[]> {
    return this.reader.rows(sql`
      select v.person_id as "personId", p.name as "name", r.name as "roleName"
      from case_reviewer v join person p on p.id = v.person_id join role r on r.id = p.role_id
      order by p.sort_name, p.id`);
  }

  /** From the first who is named on, those who are named review and nobody else. */
  async nameReviewer(actor: Actor, personId: string): Promise<void> {
    onlyCoordinatorsSet(actor);
    await this.transactions.run(async (tables) => {
      const isThere = await this.reader.first(
        sql`select id as "id" from person where id = ${personId} and left_at is null`,
      );
      if (!isThere) throw invalid([{ field: 'personId', message: 'Choose somebody of the network' }]);
      await tables.upsert(CaseReviewer, { personId, namedAt: this.clock.now() }, ['personId']);
      await this.note(actor, 'case-reviewer-named', personId);
    });
  }

  async dropReviewer(actor: Actor, personId: string): Promise<void> {
    onlyCoordinatorsSet(actor);
    await this.transactions.run(async (tables) => {
      await tables.delete(CaseReviewer, { personId });
      await this.note(actor, 'case-reviewer-dropped', personId);
    });
  }

  private note(actor: Actor, act: string, personId: string): Promise<void> {
    return this.audit.note(actor, { act, subjectKind: 'person', subjectId: personId });
  }
}

export function onlyCoordinatorsSet(actor: Actor): void {
  authorise(hasAccess(actor, 'coordinator'), ONLY_COORDINATORS_SET);
}
