import { Reader, sql, type Sql } from '#database';
import { Injectable } from '@nestjs/common';

/** A learning point without a trace of its case. */
export interface LessonRow {
  readonly id: string;
  readonly words: string;
  readonly madeAt: number;
  readonly sharedAt: number | null;
}

const A_PAGE = 50;
const MOST_WAITING = 200;

@Injectable()
export class LessonQueries {
  constructor(private readonly reader: Reader) {}

  /**
   * What everybody of the network may read, the newest first, from one of them on. A page's `next` is the one that the
   * next page begins with; where the one asked for is no longer there, it is the first page.
   */
  async shared(from?: string): Promise<{ readonly lessons: LessonRow[]; readonly next: string | undefined }> {
    const since = from === undefined ? sql`` : sql`and (shared_at, id) <= ${placeOf(from)}`;
    const rows = await this.reader.rows<LessonRow>(sql`
      select id as "id", words as "words", made_at as "madeAt", shared_at as "sharedAt" from case_lesson
      where shared_at is not null ${since} order by shared_at desc, id desc limit ${A_PAGE + 1}`);
    if (rows.length === 0 && from !== undefined) return this.shared();
    return { lessons: rows.slice(0, A_PAGE), next: rows[A_PAGE]?.id };
  }

  /** What waits for a second person to read it, and whether whoever asks is the first. */
  async waiting(personId: string): Promise<(LessonRow & { readonly isMine: boolean })[]> {
    const rows = await this.reader.rows<LessonRow & { isMine: number }>(sql`
      select id as "id", words as "words", made_at as "madeAt", shared_at as "sharedAt",
        case when made_by = ${personId} then 1 else 0 end as "isMine"
      from case_lesson where shared_at is null order by id limit ${MOST_WAITING}`);
    return rows.map(({ isMine, ...row }) => ({ ...row, isMine: isMine === 1 }));
  }

  /** How many wait for this person to read them, who wrote none of these, and since when the first; milliseconds. */
  async waitingFor(personId: string): Promise<{ readonly count: number; readonly since: number | null }> {
    const row = await this.reader.first<{ count: number; since: number | null }>(sql`
      select count(*) as "count", min(made_at) as "since" from case_lesson
      where shared_at is null and made_by <> ${personId}`);
    return row ?? { count: 0, since: null };
  }

  async ofCase(caseId: string): Promise<LessonRow[]> {
    return this.reader.rows(sql`
      select id as "id", words as "words", made_at as "madeAt", shared_at as "sharedAt" from case_lesson
      where case_id = ${caseId} order by id`);
  }
}

function placeOf(id: string): Sql {
  return sql`(select k.shared_at, k.id from case_lesson k where k.id = ${id} and k.shared_at is not null)`;
}
