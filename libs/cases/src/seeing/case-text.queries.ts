import { join, Reader, sql } from '#database';
import { Injectable } from '@nestjs/common';
import { NOTHING_SAID, type CaseText } from '../domain/story.js';
import type { WordKind } from '../tables/index.js';

/** Something said about a case, and by whom. */
export interface WordRow {
  readonly id: string;
  readonly kind: WordKind;
  readonly aboutId: string | null;
  readonly byId: string;
  readonly byName: string;
  readonly words: string;
  readonly saidAt: number;
}

interface RawText extends Omit<CaseText, 'parts'> {
  readonly content: string;
}

/** What cases say. Whoever asks has made sure before that the person may read it. */
@Injectable()
export class CaseTexts {
  constructor(private readonly reader: Reader) {}

  /** Empty once it is erased. */
  async of(caseId: string): Promise<CaseText> {
    const row = await this.reader.first<RawText>(sql`
      select question as "question", age_band as "ageBand", region as "region",
        weeks_before as "weeksBefore", content as "content"
      from case_text where case_id = ${caseId}`);
    if (!row) return NOTHING_SAID;
    const { content, ...rest } = row;
    return { ...rest, parts: JSON.parse(content) as CaseText['parts'] };
  }

  /** The question of each of these cases. */
  async questionsOf(caseIds: readonly string[]): Promise<Map<string, string>> {
    if (caseIds.length === 0) return new Map();
    const rows = await this.reader.rows<{ id: string; question: string }>(sql`
      select case_id as "id", question as "question" from case_text where case_id in (${join([...caseIds])})`);
    return new Map(rows.map(({ id, question }) => [id, question]));
  }

  /** In the order in which it was said. */
  async wordsOf(caseId: string): Promise<WordRow[]> {
    return this.reader.rows(sql`
      select w.id as "id", w.kind as "kind", w.about_id as "aboutId", w.by_id as "byId", p.name as "byName",
        w.words as "words", w.said_at as "saidAt"
      from case_word w join person p on p.id = w.by_id where w.case_id = ${caseId} order by w.id`);
  }
}
