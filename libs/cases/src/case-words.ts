import { Clock, invalid, isBlank, isKeepable, isSignedIn, newId, type Actor } from '#kernel';
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

  /** Answers its id. */
  async say(tables: EntityManager, actor: Actor, { field, ...saying }: Saying): Promise<string> {
    await this.refuse(field, saying.words);
    const saidAt = this.clock.now();
    const id = newId(saidAt);
    const byId = isSignedIn(actor) ? actor.personId : '';
    await tables.insert(CaseWord, { ...saying, id, byId, saidAt, aboutId: saying.aboutId ?? null });
    return id;
  }

  async refuse(field: string, words: string): Promise<void> {
    if (isBlank(words)) throw invalid([{ field, message: 'Write something here first' }]);
    if (!isKeepable(words) || words.length > LONGEST)
      throw invalid([{ field, message: `Use ${LONGEST.toLocaleString('en-GB')} characters at the most` }]);
    const high = (await this.check.in([[field, words]])).filter(({ confidence }) => confidence === 'high');
    if (high.length > 0) throw holdsIdentifiers(refusalsOf(high));
  }
}
