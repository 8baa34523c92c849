import { Clock, newId } from '#kernel';
import { Injectable } from '@nestjs/common';
import { dueDates } from '../domain/follow-up.js';
import { CaseSettings } from '../settings/case-settings.service.js';
import type { CaseFollowUp } from '../tables/index.js';

/** When the presenter is asked what happened. */
@Injectable()
export class FollowUpPlans {
  constructor(
    private readonly settings: CaseSettings,
    private readonly clock: Clock,
  ) {}

  async from(caseId: string): Promise<{ issuedAt: Date; followUps: CaseFollowUp[] }> {
    const issuedAt = this.clock.now();
    const dates = dueDates(issuedAt, await this.settings.rules());
    const followUps = dates.map((due) => {
      return { ...due, id: newId(issuedAt), caseId, askedAt: null, answeredAt: null };
    });
    return { issuedAt, followUps };
  }
}
