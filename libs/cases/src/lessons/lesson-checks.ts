import { invalid, isKeepable } from '#kernel';
import { Injectable } from '@nestjs/common';
import { holdsIdentifiers } from '../cases.errors.js';
import { refusalsOf } from '../domain/findings.js';
import { copiedFrom } from '../domain/own-words.js';
import { fieldsOf } from '../domain/story.js';
import { CaseTexts } from '../seeing/case-text.queries.js';
import { IdentifierCheck } from '../writing/identifier-check.js';

const LONGEST = 300;

/** A learning point is read by everybody, so that nothing that may say who a child is stands in it, not even faintly. */
@Injectable()
export class LessonChecks {
  constructor(
    private readonly texts: CaseTexts,
    private readonly check: IdentifierCheck,
  ) {}

  async refuse(caseId: string, words: string): Promise<void> {
    if (!isKeepable(words) || words.length > LONGEST) throw refusal(`Use ${LONGEST} characters at the most`);
    const found = (await this.check.in([['lesson', words]])).filter(({ confidence }) => confidence !== 'low');
    if (found.length > 0) throw holdsIdentifiers(refusalsOf(found));
    const said = fieldsOf(await this.texts.of(caseId)).map(([, text]) => text);
    const copied = copiedFrom(said, words);
    if (copied) throw refusal(`“${copied}” stands in the case itself. Say what was learnt in other words`);
  }
}

function refusal(message: string) {
  return invalid([{ field: 'lesson', message }]);
}
