import { Attachments } from '#attachments';
import { Clock } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { filesOfCase } from '../files/files-of-case.js';
import { CaseAnswer, CaseStory, CaseWord } from '../tables/index.js';

/** Takes away every word and picture of a case. That it was, of whom it was asked and what came of it in numbers stays. */
@Injectable()
export class StoryErasing {
  constructor(
    private readonly clock: Clock,
    private readonly attachments: Attachments,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  /** Answers what changes in its record. */
  async erase(tables: EntityManager, caseId: string): Promise<{ erasedAt: Date }> {
    await tables.delete(CaseStory, { caseId });
    await tables.delete(CaseWord, { caseId });
    await tables.delete(CaseAnswer, { caseId });
    await this.attachments.removeAll(filesOfCase(caseId));
    return { erasedAt: this.now() };
  }
}
