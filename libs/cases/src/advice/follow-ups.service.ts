import { insertMany } from '#database';
import { Clock, invalid, isBlank, newId, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { IsNull, LessThanOrEqual, type EntityManager } from 'typeorm';
import { CaseLetters } from '../case-letters.js';
import { CaseMoving, type CaseMeant } from '../case-moving.js';
import { CaseWords, type Saying } from '../case-words.js';
import type { Outcome } from '../domain/follow-up.js';
import { CaseFollowUp, CaseOutcome, CaseRecommendation } from '../tables/index.js';

/** What became of one recommendation. */
interface Told {
  readonly recommendationId: string;
  readonly outcome: Outcome;
  /** Needed where it was not done, or only in part. */
  readonly why: string;
}

export interface FollowUpAnswer {
  readonly told: readonly Told[];
  /** What happened since, in the presenter's words. */
  readonly happened: string;
}

/** The presenter tells what happened. */
@Injectable()
export class FollowUps {
  constructor(
    private readonly moving: CaseMoving,
    private readonly words: CaseWords,
    private readonly letters: CaseLetters,
    private readonly clock: Clock,
  ) {}

  async answer(actor: Actor, meant: CaseMeant, { told, happened }: FollowUpAnswer): Promise<void> {
    if (told.length === 0)
      throw invalid([{ field: 'outcome', message: 'Say what became of at least one recommendation' }]);
    await this.moving.move(actor, meant, 'answer', async (tables, { row }) => {
      await refuseUnknown(tables, row.id, told);
      refuseWithoutWhy(told);
      await this.words.say(tables, actor, ...sayingsOf(row.id, { told, happened }));
      const saidAt = this.clock.now();
      const outcomes = told.map(({ recommendationId, outcome }) => {
        return { id: newId(saidAt), recommendationId, outcome, saidAt };
      });
      await insertMany(tables, CaseOutcome, outcomes);
      await tables.update(
        CaseFollowUp,
        { caseId: row.id, answeredAt: IsNull(), dueAt: LessThanOrEqual(saidAt) },
        { answeredAt: saidAt },
      );
      await this.letters.toHub(row, 'A presenter tells what happened after your recommendations.');
      return {};
    });
  }
}

/** Why things were not done, and what happened: only what was written. */
function sayingsOf(caseId: string, { told, happened }: FollowUpAnswer): Saying[] {
  const whys = told
    .filter(({ why }) => !isBlank(why))
    .map(({ recommendationId: aboutId, why: words }): Saying => {
      return { caseId, kind: 'why', words, aboutId, field: `why-${aboutId}` };
    });
  return isBlank(happened)
    ? whys
    : [...whys, { caseId, kind: 'happened', words: happened, field: 'happened' }];
}

function refuseWithoutWhy(told: readonly Told[]): void {
  const silent = told.filter(({ outcome, why }) => outcome !== 'adopted' && isBlank(why));
  const message = 'Say why, in a few words: it helps the next family';
  if (silent.length > 0)
    throw invalid(silent.map(({ recommendationId }) => ({ field: `why-${recommendationId}`, message })));
}

async function refuseUnknown(tables: EntityManager, caseId: string, told: readonly Told[]): Promise<void> {
  const known = await tables.findBy(CaseRecommendation, { caseId });
  const issued = new Set(known.filter(({ issuedAt }) => issuedAt).map(({ id }) => id));
  if (told.every(({ recommendationId }) => issued.has(recommendationId))) return;
  throw invalid([{ field: 'outcome', message: 'Choose recommendations of this case' }]);
}
