import { Reader, sql } from '#database';
import { Clock, invalid, isBlank, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { CaseMoving, type CaseMeant } from '../case-moving.js';
import { answerChanged, answeredByAnother, noAnswerYet, notNow } from '../cases.errors.js';
import { idOf } from '../id-of.js';
import { LessonChecks } from '../lessons/lesson-checks.js';
import { markOf } from '../mark-of.js';
import type { SeenCase } from '../seeing/cases-seen.js';
import { CaseAnswer } from '../tables/index.js';

const LONGEST = 2000;

/** What is to be said outside the case, and who wrote it. */
export interface AnswerRow {
  readonly words: string;
  /** Stands for these words and no others: whoever agrees says to what. */
  readonly mark: string;
  readonly writtenBy: string;
  readonly writerName: string;
}

/**
 * What goes back to where a case's question came from. More people read it there than may see the case, so presenter and
 * panel agree on it: one writes it, another reads it, and it is checked both times.
 */
@Injectable()
export class CaseAnswers {
  constructor(
    private readonly moving: CaseMoving,
    private readonly checks: LessonChecks,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** What waits for a second person. Whoever asks has made sure before that the reader may see the case. */
  async of(caseId: string): Promise<AnswerRow | undefined> {
    const row = await this.reader.first<Omit<AnswerRow, 'mark'>>(sql`
      select w.words as "words", w.written_by as "writtenBy", p.name as "writerName"
      from case_answer w join person p on p.id = w.written_by where w.case_id = ${caseId}`);
    return row && { ...row, mark: markOf(row.words) };
  }

  /** Written again it takes the place of what waited, and waits for another person than its writer. */
  async write(actor: Actor, meant: CaseMeant, words: string): Promise<void> {
    const said = words.trim();
    if (isBlank(said))
      throw invalid([{ field: 'answer', message: 'Write what the conversation should hear' }]);
    await this.moving.within(actor, meant, 'answer-back', async (tables, seen) => {
      await this.refuse(seen, said);
      const writtenBy = idOf(actor) ?? seen.row.presenterId;
      const answer = { caseId: meant.id, words: said, writtenBy, writtenAt: this.clock.now() };
      await tables.upsert(CaseAnswer, answer, ['caseId']);
      return {};
    });
  }

  /**
   * Agrees to the words of this mark, as they were read. Answers them, and they wait no longer: whoever calls says them,
   * in the same transaction.
   */
  async agree(actor: Actor, meant: CaseMeant, mark: string): Promise<string> {
    let agreed = '';
    await this.moving.within(actor, meant, 'answer-back', async (tables, seen) => {
      const waiting = await tables.findOneBy(CaseAnswer, { caseId: meant.id });
      if (!waiting) throw noAnswerYet();
      if (waiting.writtenBy === idOf(actor)) throw answeredByAnother();
      if (markOf(waiting.words) !== mark) throw answerChanged();
      // More may have been said of the case since it was written.
      await this.refuse(seen, waiting.words);
      await tables.delete(CaseAnswer, { caseId: meant.id });
      agreed = waiting.words;
      return {};
    });
    return agreed;
  }

  private async refuse({ row }: SeenCase, words: string): Promise<void> {
    if (row.erasedAt) throw notNow(row.status);
    await this.checks.refuse(row.id, words, { field: 'answer', longest: LONGEST });
  }
}
