import { Injectable } from '@nestjs/common';
import { countsOf, type LookedAt } from '../domain/findings.js';
import { CaseTexts } from '../seeing/case-text.queries.js';
import { CaseFindings } from '../writing/case-findings.js';

/** What stands in the case now that would otherwise keep it from being sent, as numbers. */
@Injectable()
export class OverriddenFindings {
  constructor(
    private readonly texts: CaseTexts,
    private readonly findings: CaseFindings,
  ) {}

  async of(caseId: string): Promise<LookedAt> {
    const findings = await this.findings.of(caseId, await this.texts.of(caseId));
    return countsOf(findings.filter(({ confidence }) => confidence === 'high'));
  }
}
