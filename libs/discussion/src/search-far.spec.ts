import { Reader, sql, Transactions, writeRows } from '#database';
import { fillPosts, WORDS } from '../../../test/bench/many-posts.js';
import { castOf, type Cast } from '../../../test/support/cast.js';
import { ENGINES } from '../../../test/support/databases.js';
import { openHouse, type House } from '../../../test/support/house.js';
import { statementsOf } from '../../../test/support/statements.js';
import { SearchQueries } from './index.js';

/** More than twice as many as are looked through before the index of words is asked. */
const POSTS = 5000;

describe.each(ENGINES)('search of five thousand posts on %s', (engine) => {
  let house: House;
  let cast: Cast;

  beforeAll(async () => {
    house = await openHouse(engine);
    cast = await castOf(house);
    const { dataDir, databaseUrl } = house.config;
    const settings = databaseUrl === undefined ? { dataDir } : { dataDir, url: databaseUrl };
    await fillPosts(settings, { posts: POSTS, authors: [cast.amina.id, cast.ben.id] });
    // The newest half is the panel's, and every third thread of the older half.
    await house.get(Transactions).run((tables) =>
      writeRows(
        tables,
        sql`update thread set space_id = 'hub-panel' where id in (
        select t.id from thread t join thread_post p on p.thread_id = t.id
        where p.number = 1 and (p.created_at >= (select max(created_at) from thread_post) - ${2500 * 60_000}
          or (p.created_at / 1200000) % 3 = 0))`,
      ),
    );
  });

  afterAll(() => house.close());

  /** Every post with a word that stands in a space, by looking at all of them. */
  const standing = async (word: string, spaces: readonly string[]) => {
    const rows = await house.get(Reader).rows<{ id: string; spaceId: string; text: string }>(sql`
      select p.id as "id", t.space_id as "spaceId", p.text as "text" from thread_post p
        join thread t on t.id = p.thread_id join search_entry e on e.thing_id = p.id order by e.id desc`);
    return rows
      .filter(({ spaceId, text }) => spaces.includes(spaceId) && text.includes(word))
      .map(({ id }) => id);
  };

  async function foundBy(who: Cast['joan'], q: string, kind?: 'post'): Promise<string[]> {
    const ids: string[] = [];
    let after: readonly number[] | undefined;
    do {
      const page = await house
        .get(SearchQueries)
        .find(who.actor, { q, kind }, { limit: 200, ...(after && { after }) });
      ids.push(...page.items.map(({ id }) => id));
      after = page.next === null ? undefined : (JSON.parse(decodeURIComponent(atob(page.next))) as number[]);
    } while (after);
    return ids;
  }

  it.each(Object.entries(WORDS))(
    'finds each post with a word that is %s, once, the newest first',
    async (_, word) => {
      const [some, all] = [
        await standing(word, ['everybody']),
        await standing(word, ['everybody', 'hub-panel']),
      ];

      expect([some.length > 0, all.length >= some.length]).toEqual([true, true]);
      expect(await foundBy(cast.joan, word)).toEqual(some);
      expect(await foundBy(cast.joan, word, 'post')).toEqual(some);
      expect(await foundBy(cast.oli, word)).toEqual(all);
    },
  );

  it('asks one statement, whatever is found', async () => {
    const asked = (q: string) => statementsOf(house, () => foundBy(cast.joan, q, 'post'));

    expect([await asked(WORDS.once), await asked('nothing-has-this')]).toEqual([1, 1]);
  });
});
