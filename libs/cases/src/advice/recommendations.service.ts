import { Clock, invalid, newId, notFound, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CaseMoving, type CaseMeant } from '../case-moving.js';
import { CaseWords } from '../case-words.js';
import { idOf } from '../id-of.js';
import { CaseAgreement, CaseRecommendation, CaseWord } from '../tables/index.js';
import { RecommendationQueries } from './recommendation.queries.js';

export interface Advice {
  readonly words: string;
  /** Whose it is to see to it: the presenter's if nothing is said. */
  readonly ownerId?: string | undefined;
}

/** Writing down what the group recommends, in the room or afterwards. */
@Injectable()
export class Recommendations {
  constructor(
    private readonly moving: CaseMoving,
    private readonly words: CaseWords,
    private readonly queries: RecommendationQueries,
    private readonly clock: Clock,
  ) {}

  /** Answers its id. */
  async capture(actor: Actor, meant: CaseMeant, { words, ownerId }: Advice): Promise<string> {
    const capturedAt = this.clock.now();
    const id = newId(capturedAt);
    await this.moving.within(actor, meant, 'recommend', async (tables, { row }) => {
      const owner = await this.owner(row.id, ownerId ?? row.presenterId);
      const capturedBy = idOf(actor) ?? row.presenterId;
      await this.words.say(tables, actor, {
        caseId: row.id,
        kind: 'recommendation',
        words,
        field: 'words',
        aboutId: id,
      });
      await tables.insert(CaseRecommendation, { id, caseId: row.id, ownerId: owner, capturedBy, capturedAt });
      return {};
    });
    return id;
  }

  /** What was issued stays; what was not can still be taken away, and written again. */
  async drop(actor: Actor, meant: CaseMeant, id: string): Promise<void> {
    await this.moving.within(actor, meant, 'recommend', async (tables) => {
      await refuseIssued(tables, meant.id, id);
      await tables.delete(CaseAgreement, { recommendationId: id });
      await tables.delete(CaseWord, { aboutId: id });
      await tables.delete(CaseRecommendation, { id });
      return {};
    });
  }

  /** One of the panel stands behind it. */
  async agree(actor: Actor, meant: CaseMeant, id: string): Promise<void> {
    await this.moving.within(actor, meant, 'agree', async (tables) => {
      await refuseIssued(tables, meant.id, id);
      const personId = idOf(actor) ?? '';
      const agreed = { recommendationId: id, personId, agreedAt: this.clock.now() };
      await tables.upsert(CaseAgreement, agreed, ['recommendationId', 'personId']);
      return {};
    });
  }

  private async owner(caseId: string, personId: string): Promise<string> {
    const owners = await this.queries.ownersFor(caseId);
    if (owners.some(({ id }) => id === personId)) return personId;
    throw invalid([
      { field: 'ownerId', message: 'Choose the presenter, or somebody who has a part in the session' },
    ]);
  }
}

async function refuseIssued(tables: EntityManager, caseId: string, id: string): Promise<void> {
  const kept = await tables.findOneBy(CaseRecommendation, { id, caseId });
  if (!kept || kept.issuedAt) throw notFound('this recommendation');
}
