import { join, Reader, sql, type Sql } from '#database';
import { hasAccess, isSignedIn, keyAfter, pageOf, type Actor, type Page, type PageRequest } from '#kernel';
import { Injectable } from '@nestjs/common';
import { wordsAsked } from '../domain/words-asked.js';
import { SpaceQueries } from '../spaces/spaces.queries.js';

export const SEARCH_KINDS = ['post', 'session'] as const;
type SearchKind = (typeof SEARCH_KINDS)[number];

/** Something that was found. Instants are milliseconds; an author is nothing where they asked not to be named. */
export interface Found {
  readonly entry: number;
  readonly kind: SearchKind;
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly at: number;
  readonly threadId: string | null;
  readonly number: number | null;
  readonly spaceId: string | null;
  readonly author: string | null;
}

export interface Search {
  readonly q: string;
  readonly kind?: SearchKind | undefined;
}

const NOTHING = { items: [], next: null };

/**
 * Finds by words what the person may see. Who may see what is part of the question itself, so that nothing else is
 * ever found, nor counted, nor makes a page shorter.
 */
@Injectable()
export class SearchQueries {
  constructor(
    private readonly reader: Reader,
    private readonly spaces: SpaceQueries,
  ) {}

  /** The newest first. */
  async find(actor: Actor, { q, kind }: Search, page: PageRequest): Promise<Page<Found>> {
    const words = wordsAsked(q);
    if (words.length === 0 || !isSignedIn(actor)) return NOTHING;
    const spaces = (await this.spaces.seenBy(actor)).map(({ id }) => id);
    const key = keyAfter(page, ['whole']);
    const rows = await this.reader.rows<Found>(sql`
      select e.id as "entry", e.kind as "kind", e.thing_id as "id", coalesce(t.title, e.title) as "title",
        e.body as "text", coalesce(p.created_at, ${STARTS}) as "at", p.thread_id as "threadId",
        p.number as "number", t.space_id as "spaceId", coalesce(a.name, p.signed) as "author"
      from ${this.index}
        left join thread_post p on e.kind = 'post' and p.id = e.thing_id
        left join thread t on t.id = p.thread_id
        left join person a on a.id = p.author_id
      where ${within(actor, spaces)} ${kind ? sql`and e.kind = ${kind}` : sql``}
        ${key ? sql`and e.id < ${key[0]}` : sql``} ${this.matches(words)}
      order by ${this.newest} limit ${page.limit + 1}`);
    return pageOf(rows, page.limit, ({ entry }) => [entry]);
  }

  private get isPostgres(): boolean {
    return this.reader.engine === 'postgres';
  }

  private get index(): Sql {
    return this.isPostgres
      ? sql`search_entry e`
      : sql`search_words join search_entry e on e.id = search_words.rowid`;
  }

  private matches(words: readonly string[]): Sql {
    if (this.isPostgres) return sql`and e.words @@ plainto_tsquery('english', ${words.join(' ')})`;
    return sql`and search_words match ${words.map((word) => `"${word}"`).join(' ')}`;
  }

  private get newest(): Sql {
    return this.isPostgres ? sql`e.id desc` : sql`search_words.rowid desc`;
  }
}

function within(actor: Actor, spaces: readonly string[]): Sql {
  const drafts = hasAccess(actor, 'educator') ? sql`` : sql`and s.status <> 'draft'`;
  return sql`(t.space_id in (${join(['', ...spaces])})
    or (e.kind = 'session' and exists (${sessionOf(sql`1`)} ${drafts})))`;
}

/** Asked for the few entries that are sessions, and not joined to each: most are posts. */
function sessionOf(column: Sql): Sql {
  return sql`select ${column} from session s where s.id = e.thing_id`;
}

const STARTS = sql`case when e.kind = 'session' then (${sessionOf(sql`s.starts_at`)}) end`;
