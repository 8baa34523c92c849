import { insertMany } from '#database';
import type { Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { CaseLetters } from '../case-letters.js';
import { CaseMoving, type CaseMeant } from '../case-moving.js';
import { notAgreed, nothingToIssue } from '../cases.errors.js';
import { CaseFollowUp, CaseRecommendation } from '../tables/index.js';
import { FollowUpPlans } from './follow-up-plans.js';
import { RecommendationQueries } from './recommendation.queries.js';

/** Hands the presenter what the panel agreed on, and plans when they are asked what happened. */
@Injectable()
export class Issuing {
  constructor(
    private readonly moving: CaseMoving,
    private readonly queries: RecommendationQueries,
    private readonly plans: FollowUpPlans,
    private readonly letters: CaseLetters,
  ) {}

  async issue(actor: Actor, meant: CaseMeant): Promise<void> {
    await this.moving.move(actor, meant, 'issue', async (tables, { row }) => {
      const open = (await this.queries.of(row.id, '')).filter(({ issuedAt }) => issuedAt === null);
      if (open.length === 0) throw nothingToIssue();
      if (open.some(({ agreed }) => agreed === 0)) throw notAgreed();
      const { issuedAt, followUps } = await this.plans.from(row.id);
      await tables.update(CaseRecommendation, { caseId: row.id, issuedAt: IsNull() }, { issuedAt });
      // A case that came back is asked about once, from its latest recommendations on.
      await tables.delete(CaseFollowUp, { caseId: row.id, answeredAt: IsNull() });
      await insertMany(tables, CaseFollowUp, followUps);
      await this.letters.toPresenter(row, 'The group’s recommendations are ready for you to read.');
      return { issuedAt };
    });
  }
}
