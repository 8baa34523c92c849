import { Clock, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { CaseLetters } from '../case-letters.js';
import { CaseMoving, type CaseMeant } from '../case-moving.js';
import { lookAgain, promiseFirst, holdsIdentifiers } from '../cases.errors.js';
import { invalid } from '#kernel';
import { countsOf, notLookedAt, refusalsOf, type Finding, type LookedAt } from '../domain/findings.js';
import type { CaseRow } from '../seeing/case.rows.js';
import { SubmissionChecks } from './submission-checks.js';

/** What the presenter says at the end. */
export interface Promised {
  /** The promise of the form. */
  readonly isPromised: boolean;
  /** They have looked at everything that was pointed out. */
  readonly isChecked: boolean;
}

/** Sending a case to a second person. */
@Injectable()
export class CaseSubmissions {
  constructor(
    private readonly moving: CaseMoving,
    private readonly checks: SubmissionChecks,
    private readonly letters: CaseLetters,
    private readonly clock: Clock,
  ) {}

  async submit(actor: Actor, meant: CaseMeant, promised: Promised): Promise<void> {
    await this.moving.move(actor, meant, 'submit', async (_tables, { row }) => {
      const findings = await this.whole(row, promised);
      const high = notLookedAt(findings, row.overridden, 'high');
      if (high.length > 0) throw holdsIdentifiers(refusalsOf(high));
      return this.sent(row, findings);
    });
  }

  /** What looks like an identifier and is none goes to a reviewer first, who lets it be with a reason or hands it back. */
  async hold(actor: Actor, meant: CaseMeant, promised: Promised): Promise<void> {
    await this.moving.move(actor, meant, 'hold', async (_tables, { row }) =>
      this.sent(row, await this.whole(row, promised)),
    );
  }

  /** A draft again, to be changed. */
  async takeBack(actor: Actor, meant: CaseMeant): Promise<void> {
    await this.moving.move(actor, meant, 'take-back');
  }

  private async whole(row: CaseRow, promised: Promised): Promise<Finding[]> {
    const { missing, findings } = await this.checks.of(row);
    if (missing.length > 0) throw invalid(missing);
    if (!promised.isPromised) throw promiseFirst();
    const asked = notLookedAt(findings, row.checked, 'medium');
    if (asked.length > 0 && !promised.isChecked) throw lookAgain();
    return findings;
  }

  private async sent(row: CaseRow, findings: readonly Finding[]) {
    const now = this.clock.now();
    await this.letters.toReviewers(row);
    const checked: LookedAt = countsOf(findings.filter(({ confidence }) => confidence === 'medium'));
    return { checked, attestedAt: now, submittedAt: now };
  }
}
