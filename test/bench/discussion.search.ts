import { Migrator, Reader, sql, type DatabaseSettings, type Sql } from '#database';
import { SearchQueries } from '#discussion';
import { personActor } from '#kernel';
import { castOf } from '../support/cast.js';
import { emptyPlace, ENGINES } from '../support/databases.js';
import { fastest, tidy } from './figures.js';
import { openLibraries } from './libraries.js';
import { fillPosts, WORDS } from './many-posts.js';

const [TRIES, TIMES, ROWS] = [7, 20, 20];

/** Finding by words beside the engine's own index asked for the newest of the same words. */
export async function discussionSearch(posts: number): Promise<object> {
  const figures: Record<string, object> = {};
  for (const engine of ENGINES) {
    const place = await emptyPlace(engine);
    try {
      figures[engine] = await measured(place.settings, posts);
    } finally {
      await place.remove();
    }
  }
  return figures;
}

async function measured(settings: DatabaseSettings, posts: number): Promise<object> {
  const libraries = await openLibraries(settings);
  try {
    await libraries.get(Migrator).migrate();
    const cast = await castOf(libraries);
    const reader = libraries.get(Reader, { strict: false });
    await fillPosts(settings, { posts, authors: [cast.amina.id, cast.ben.id] });
    const search = libraries.get(SearchQueries, { strict: false });
    const actor = personActor(cast.joan.id, 'member');
    const figures: Record<string, object> = {};
    for (const [name, word] of Object.entries(WORDS)) {
      const raw = rawFor(reader.engine, word);
      const ours = () => search.find(actor, { q: word }, { limit: ROWS });
      figures[name] = await compared(ours, () => reader.rows(raw));
    }
    return figures;
  } finally {
    await libraries.close();
  }
}

async function compared(ours: () => Promise<unknown>, raw: () => Promise<unknown>): Promise<object> {
  const before = await fastest(TRIES, () => often(raw));
  const milliseconds = (await fastest(TRIES, () => often(ours))) / TIMES;
  const rawMilliseconds = Math.min(before, await fastest(TRIES, () => often(raw))) / TIMES;
  return {
    milliseconds: tidy(milliseconds),
    rawMilliseconds: tidy(rawMilliseconds),
    timesRaw: tidy(milliseconds / rawMilliseconds),
    atMost: 1.5,
  };
}

async function often(work: () => Promise<unknown>): Promise<void> {
  for (let n = 0; n < TIMES; n++) await work();
}

/** The newest of one word with what a line in a list of them says, whoever may see it. */
function rawFor(engine: string, word: string): Sql {
  const columns = sql`e.id, e.kind, e.thing_id, t.title, e.body, p.created_at, p.thread_id, p.number, t.space_id, a.name`;
  const joins = sql`join thread_post p on p.id = e.thing_id join thread t on t.id = p.thread_id
    left join person a on a.id = p.author_id`;
  return engine === 'postgres'
    ? sql`select ${columns} from search_entry e ${joins} where e.words @@ plainto_tsquery('english', ${word})
        order by e.id desc limit ${ROWS + 1}`
    : sql`select ${columns} from search_words join search_entry e on e.id = search_words.rowid ${joins}
        where search_words match ${`"${word}"`} order by search_words.rowid desc limit ${ROWS + 1}`;
}
