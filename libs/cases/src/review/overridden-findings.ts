import { Injectable } from '@nestjs/common';
import { countsOf, type LookedAt } from '../domain/findings.js';
import { CaseTexts } from '../seeing/case-text.queries.js';
import { IdentifierCheck } from '../writing/identifier-check.js';

/** What stands in the case now that would otherwise keep it from being sent, as numbers. */
@Injectable()
export class OverriddenFindings {
  constructor(
    private readonly texts: CaseTexts,
    private readonly check: IdentifierCheck,
  ) {}

  async of(caseId: string): Promise<LookedAt> {
    const findings = await this.check.of(await this.texts.of(caseId));
    return countsOf(findings.filter(({ confidence }) => confidence === 'high'));
  }
}
