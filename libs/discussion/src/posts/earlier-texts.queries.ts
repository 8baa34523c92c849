import { Reader, sql } from '#database';
import { Injectable } from '@nestjs/common';
import type { SeenPost } from './posts-seen.js';

/** What a post said until it was changed. */
export interface EarlierText {
  readonly version: number;
  readonly text: string;
  /** When it was changed; milliseconds. */
  readonly until: number;
}

/** What posts said before they were changed: for those who look after the space, and for whoever wrote them. */
@Injectable()
export class EarlierTexts {
  constructor(private readonly reader: Reader) {}

  /** The latest first. */
  async of({ post, facts, space }: SeenPost): Promise<EarlierText[]> {
    if (!space.isModerator && !facts.isMine) return [];
    return this.reader.rows(sql`
      select version as "version", text as "text", written_at as "until" from post_version
      where post_id = ${post.id} order by version desc`);
  }
}
