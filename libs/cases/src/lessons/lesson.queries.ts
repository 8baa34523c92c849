import { Reader, sql } from '#database';
import { Injectable } from '@nestjs/common';

/** A learning point without a trace of its case. */
export interface LessonRow {
  readonly id: string;
  readonly words: string;
  readonly madeAt: number;
  readonly sharedAt: number | null;
}

const MOST = 200;

@Injectable()
export class LessonQueries {
  constructor(private readonly reader: Reader) {}

  /** What everybody of the network may read, the newest first. */
  async shared(): Promise<LessonRow[]> {
    return this.reader.rows(sql`
      select id as "id", words as "words", made_at as "madeAt", shared_at as "sharedAt" from case_lesson
      where shared_at is not null order by shared_at desc, id desc limit ${MOST}`);
  }

  /** What waits for a second person to read it. */
  async waiting(): Promise<LessonRow[]> {
    return this.reader.rows(sql`
      select id as "id", words as "words", made_at as "madeAt", shared_at as "sharedAt" from case_lesson
      where shared_at is null order by id limit ${MOST}`);
  }

  async ofCase(caseId: string): Promise<LessonRow[]> {
    return this.reader.rows(sql`
      select id as "id", words as "words", made_at as "madeAt", shared_at as "sharedAt" from case_lesson
      where case_id = ${caseId} order by id`);
  }
}
