import { join, Reader, sql } from '#database';
import { isSignedIn, keyAfter, pageOf, type Actor, type Page, type PageRequest } from '#kernel';
import { Injectable } from '@nestjs/common';
import { SpaceQueries } from '../spaces/spaces.queries.js';

/** A thread that somebody asked for letters about. */
export interface LettersAskedRow {
  readonly threadId: string;
  readonly title: string;
  readonly spaceName: string;
  /** Milliseconds. */
  readonly lettersSince: number;
}

/** Which threads somebody gets letters about: those that they may not read any more send none, and are not named. */
@Injectable()
export class LettersAskedQueries {
  constructor(
    private readonly reader: Reader,
    private readonly spaces: SpaceQueries,
  ) {}

  /** Those that they asked for last come first. */
  async of(actor: Actor, page: PageRequest): Promise<Page<LettersAskedRow>> {
    const spaces = await this.spaces.seenBy(actor);
    if (!isSignedIn(actor) || spaces.length === 0) return { items: [], next: null };
    const key = keyAfter(page, ['whole', 'text']);
    const after = key ? sql`and (m.letters_since, m.thread_id) < (${join(key)})` : sql``;
    const rows = await this.reader.rows<LettersAskedRow>(sql`
      select t.id as "threadId", t.title as "title", s.name as "spaceName", m.letters_since as "lettersSince"
      from thread_stance m join thread t on t.id = m.thread_id join space s on s.id = t.space_id
      where m.person_id = ${actor.personId} and m.stance = 'following' and m.letters_since is not null and t.leads_to is null
        and t.space_id in (${join(spaces.map(({ id }) => id))}) ${after}
      order by m.letters_since desc, m.thread_id desc limit ${page.limit + 1}`);
    return pageOf(rows, page.limit, (row) => [row.lettersSince, row.threadId]);
  }
}
