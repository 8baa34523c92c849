import { IdentifierCheck } from '#cases';
import { invalid, type Actor, type FieldError } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CaseBeginnings, type CaseBeginning } from './case-beginnings.js';
import { onItsWay } from './clinic-questions.errors.js';
import { ClinicQuestionQueries } from './clinic-questions.queries.js';
import { faultsOfWhatGoesOver } from './domain/what-goes-over.js';
import { ClinicWish } from './tables/index.js';

/** What somebody wants to take over, as they left it. */
export interface Taking extends CaseBeginning {
  readonly threadId: string;
  /** They were asked whether it tells who the child is, and it does not. */
  readonly hasLooked: boolean;
}

/** Reads what is about to leave a conversation for what may say who a child is. */
@Injectable()
export class TakingChecks {
  constructor(private readonly check: IdentifierCheck) {}

  async refuse({ question, story, hasLooked }: Taking): Promise<void> {
    const faults = faultsOfWhatGoesOver(question, story);
    if (faults.length > 0) throw invalid(faults);
    const found = await this.check.in([
      ['question', question],
      ['story', story],
    ]);
    const sure = found.filter(({ confidence }) => confidence === 'high');
    if (sure.length > 0) throw invalid(sure.map(({ field, remark }) => ({ field, message: remark })));
    const doubtful = found.filter(({ confidence }) => confidence === 'medium');
    if (doubtful.length > 0 && !hasLooked) throw invalid([lookAt(doubtful)]);
  }
}

function lookAt(found: readonly { readonly remark: string }[]): FieldError {
  return { field: 'looked', message: found.map(({ remark }) => remark).join(' ') };
}

/** What taking a conversation to a clinic is made of. */
@Injectable()
export class TakingParts {
  constructor(
    private readonly questions: ClinicQuestionQueries,
    private readonly checks: TakingChecks,
    private readonly beginnings: CaseBeginnings,
  ) {}

  async refuseSecond(threadId: string): Promise<void> {
    const before = await this.questions.ofThread(threadId);
    if (before && before.status !== 'withdrawn' && before.erasedAt === null) throw onItsWay();
  }

  /** Also of those threads that were joined to it. */
  async forgetWish(tables: EntityManager, threadId: string): Promise<void> {
    const wished = await this.questions.wishedIn(threadId);
    if (wished.length > 0) await tables.delete(ClinicWish, wished);
  }

  async refuseUnfit(actor: Actor, wish: Taking): Promise<void> {
    const clinics = await this.beginnings.clinics(actor);
    if (!clinics.some(({ id }) => id === wish.sessionId))
      throw invalid([{ field: 'sessionId', message: 'Choose a clinic from the list' }]);
    await this.checks.refuse(wish);
  }

  begin(actor: Actor, wish: Taking): Promise<string> {
    return this.beginnings.begin(actor, wish);
  }
}
