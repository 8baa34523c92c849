import { invalid, isKeepable } from '#kernel';
import { Injectable } from '@nestjs/common';
import { holdsIdentifiers } from '../cases.errors.js';
import { refusalsOf } from '../domain/findings.js';
import { copiedFrom } from '../domain/own-words.js';
import { fieldsOf } from '../domain/story.js';
import { CaseTexts } from '../seeing/case-text.queries.js';
import { IdentifierCheck } from '../writing/identifier-check.js';

/** Which field of which form it is said in, and how long it may be. */
export interface SaidIn {
  readonly field: string;
  readonly longest: number;
}

/** What leaves a case is read by people who may not see it, so that nothing that may say who a child is stands in it, not even faintly. */
@Injectable()
export class LessonChecks {
  constructor(
    private readonly texts: CaseTexts,
    private readonly check: IdentifierCheck,
  ) {}

  async refuse(caseId: string, words: string, { field, longest }: SaidIn): Promise<void> {
    const refusal = (message: string) => invalid([{ field, message }]);
    const most = longest.toLocaleString('en-GB');
    if (!isKeepable(words) || words.length > longest) throw refusal(`Use ${most} characters at the most`);
    const found = (await this.check.in([[field, words]])).filter(({ confidence }) => confidence !== 'low');
    if (found.length > 0) throw holdsIdentifiers(refusalsOf(found));
    const copied = copiedFrom(await this.said(caseId), words);
    if (copied) throw refusal(`“${copied}” stands in the case itself. Say it in other words`);
  }

  /** What the case says, and what was said about it; what was recommended may be said again. */
  private async said(caseId: string): Promise<string[]> {
    const [text, words] = [await this.texts.of(caseId), await this.texts.wordsOf(caseId)];
    const about = words.filter(({ kind }) => kind !== 'recommendation').map(({ words: one }) => one);
    return [...fieldsOf(text).map(([, one]) => one), ...about];
  }
}
