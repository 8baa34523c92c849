import { insertMany } from '#database';
import { Clock, invalid, isBlank, isKeepable, isSignedIn, newId, type Actor, type FieldError } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { holdsIdentifiers } from './cases.errors.js';
import { refusalsOf } from './domain/findings.js';
import { CaseWord, type WordKind } from './tables/index.js';
import { IdentifierCheck } from './writing/identifier-check.js';

const LONGEST = 2000;

/** Something to be said about a case. */
export interface Saying {
  readonly caseId: string;
  readonly kind: WordKind;
  readonly words: string;
  /** The field of the form, for a refusal. */
  readonly field: string;
  readonly aboutId?: string | undefined;
}

/** Everything that is said about a case, checked like the case itself. For use inside a transaction. */
@Injectable()
export class CaseWords {
  constructor(
    private readonly clock: Clock,
    private readonly check: IdentifierCheck,
  ) {}

  async say(tables: EntityManager, actor: Actor, ...sayings: readonly Saying[]): Promise<void> {
    await this.refuse(sayings);
    const saidAt = this.clock.now();
    const byId = isSignedIn(actor) ? actor.personId : '';
    const said = sayings.map(({ caseId, kind, words, aboutId = null }) => {
      return { id: newId(saidAt), caseId, kind, words, aboutId, byId, saidAt };
    });
    await insertMany(tables, CaseWord, said);
  }

  /** Everything at once: the network's names, which it is read for, are many. */
  private async refuse(sayings: readonly Saying[]): Promise<void> {
    const faults = sayings.flatMap(faultOf);
    if (faults.length > 0) throw invalid(faults);
    const found = await this.check.in(sayings.map(({ field, words }) => [field, words] as const));
    const high = found.filter(({ confidence }) => confidence === 'high');
    if (high.length > 0) throw holdsIdentifiers(refusalsOf(high));
  }
}

function faultOf({ field, words }: Saying): FieldError[] {
  if (isBlank(words)) return [{ field, message: 'Write something here first' }];
  const isFine = isKeepable(words) && words.length <= LONGEST;
  return isFine ? [] : [{ field, message: `Use ${LONGEST.toLocaleString('en-GB')} characters at the most` }];
}
