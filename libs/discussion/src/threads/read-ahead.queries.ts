import { Reader, sql } from '#database';
import { Injectable } from '@nestjs/common';
import type { Stretch } from '../posts/post.queries.js';

/** A thread `t` whose posts were all written in it: of no other is anything read behind the first that was not. */
export const IS_FIRST_HAND = sql`t.goes_on_from is null and t.split_from is null`;

export function isFirstHand(thread: {
  readonly goesOnFrom: string | null;
  readonly splitFrom: string | null;
}) {
  return thread.goesOnFrom === null && thread.splitFrom === null;
}

/** Of a post `w` of a thread `t`, that a person `p` did not read it before it came there. */
export const NOT_READ_AHEAD = sql`((${IS_FIRST_HAND}) or not exists (select 1 from read_ahead h
  where h.thread_id = w.thread_id and h.person_id = p.id and w.number between h.from_number and h.to_number))`;

/** What somebody has read of a thread behind the first post that they have not read. */
@Injectable()
export class ReadAheadQueries {
  constructor(private readonly reader: Reader) {}

  async of(personId: string, threadId: string): Promise<Stretch[]> {
    return this.reader.rows(sql`
      select from_number as "from", to_number as "to" from read_ahead
      where person_id = ${personId} and thread_id = ${threadId} order by from_number`);
  }

  /** How far they have read who have read up to a number: to the end of what they had read before behind it. */
  async onFrom(personId: string, threadId: string, number: number): Promise<number> {
    const next = (await this.of(personId, threadId)).find(
      ({ from, to }) => from <= number + 1 && to > number,
    );
    return next?.to ?? number;
  }
}
