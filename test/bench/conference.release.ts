import { ConferenceImports, Drafts, daysChange, Releases, roomChange } from '#conference';
import { Transactions } from '#database';
import { SYSTEM } from '#kernel';
import { givenSettings } from './child.js';
import type { ReleaseFigures } from './conference.planning.js';
import { programmeOf } from './conference.thousand.js';
import { tidy } from './figures.js';
import { openLibraries } from './libraries.js';

const TALKS = 1000;
const SLUG = 'copn2026';

const libraries = await openLibraries(givenSettings());
const get = <T>(service: abstract new (...args: never[]) => T): T =>
  libraries.get(service, { strict: false });
const bytes = programmeOf(TALKS);

const importSeconds = await seconds(() => get(ConferenceImports).add(SYSTEM, bytes));
const againSeconds = await seconds(() => get(ConferenceImports).add(SYSTEM, bytes));
await change(
  roomChange({ name: 'One more room', capacity: 20, streamUrl: null, walk: {} }, () => 'one-more-room'),
);
const oneSeconds = await seconds(release);
await change(daysChange([{ index: 1, date: '2026-10-25', from: '08:00', to: '23:00' }]));
const allSeconds = await seconds(release);
const rawSeconds = await seconds(rawWrite);
await libraries.close();

const figures: ReleaseFigures = {
  talks: TALKS,
  importSeconds,
  importAtMost: 5,
  againSeconds,
  releaseOfOneChange: oneSeconds,
  releaseThatMovesAll: allSeconds,
  releaseAtMost: 1,
  rawSeconds,
  timesRaw: tidy(allSeconds / rawSeconds),
};
console.log(JSON.stringify(figures));

function change(make: Parameters<Drafts['change']>[2]): Promise<unknown> {
  return get(Drafts).change(SYSTEM, SLUG, make);
}

function release(): Promise<number> {
  return get(Releases).release(SYSTEM, SLUG, { addressOf: (secret) => `https://network.example/${secret}` });
}

/** The same rows written each by itself, with nothing compared, said or kept. */
function rawWrite(): Promise<void> {
  return get(Transactions).run(async (tables) => {
    const rows: { id: string; facts: string }[] = await tables.query('select id, facts from talk');
    const isPostgres = tables.dataSource.options.type === 'postgres';
    const text = isPostgres
      ? 'update talk set starts_at = starts_at + 1, ends_at = ends_at + 1, facts = $1 where id = $2'
      : 'update talk set starts_at = starts_at + 1, ends_at = ends_at + 1, facts = ? where id = ?';
    for (const { id, facts } of rows) await tables.query(text, [facts, id]);
  });
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return tidy((performance.now() - from) / 1000);
}
