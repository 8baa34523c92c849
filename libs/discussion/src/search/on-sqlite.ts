import { sql, type Sql } from '#database';
import type { SearchKind } from './found.js';
import { AUTHOR, COLUMNS, isVisible, spacesSeen, THREAD, type Gap } from './question.js';

/** FTS5 gives its matches from the newest down, one by one: what is read is what is shown. */
export function questionOnSqlite(gap: Gap): Sql {
  return sql`select ${COLUMNS} from search_words join search_entry e on e.id = search_words.rowid ${THREAD} ${AUTHOR}
    where search_words match ${gap('words')} and search_words.rowid < cast(${gap('before')} as integer)
      and ${isVisible(gap, spacesSeen(gap))}
    order by search_words.rowid desc limit ${gap('limit')}`;
}

/** All of them, in titles and texts; the kind is a word of the index too. */
export function wordsOnSqlite(words: readonly string[], kind: SearchKind | undefined): string {
  const all = `{title body} : (${words.map((word) => `"${word}"`).join(' ')})`;
  return kind ? `kind : "${kind}" AND ${all}` : all;
}
