import { Reader, sql, Transactions } from '#database';
import { castOf } from '../../../test/support/cast.js';
import { ENGINES } from '../../../test/support/databases.js';
import { openHouse, type House } from '../../../test/support/house.js';
import { AttachmentQueries, FilesReadLater } from './index.js';

const ID = '01h00000000000000000000000';

describe.each(ENGINES)('files that came before what is found in them was kept, on %s', (engine) => {
  let house: House;
  let later: FilesReadLater;

  beforeAll(async () => {
    house = await openHouse(engine);
    await castOf(house);
    later = house.get(FilesReadLater);
  });

  afterAll(() => house.close());

  /** As migration 160 made these tables, and everything wrote them until 210: of what came since the defaults tell. */
  const before = (id: string, of: string, pages: readonly string[]) =>
    house.get(Transactions).run(async (tables) => {
      await tables.query(`insert into attachment (id, of, kind, name, alternative, added_at)
        values ('${id}', '${of}', 'document', 'letter', 'A letter.', 1)`);
      for (const [at, words] of pages.entries())
        await tables.query(`insert into attachment_page (attachment_id, number, file, type, width, height, words)
          values ('${id}', ${at + 1}, '${'0'.repeat(32)}', 'image/png', 1, 1, '${words}')`);
    });
  const remarks = async (of: string) =>
    (await house.get(AttachmentQueries).remarks(of)).map(({ remark }) => remark.replace(/\. .*/, ''));
  const readBy = () =>
    house
      .get(Reader)
      .rows<{ n: number; by: number }>(
        sql`select count(*) as "n", read_by as "by" from attachment group by read_by order by read_by`,
      );

  it('are read once, and what is found in them is told as of any other', async () => {
    await before(ID, 'case:one', [
      'Fine',
      'NHS 485 777 3457',
      'Seen with Mrs Evans, and Calder Vale brings it',
    ]);
    expect(await remarks('case:one')).toEqual([]);

    const counts = [await later.readSome(), await later.readSome()];

    expect(counts).toEqual([1, 0]);
    expect(await remarks('case:one')).toEqual([
      '“letter”: On page 2: “485 777 3457” looks like an NHS number',
      '“letter”: On page 3: “Mrs Evans” looks like a person’s name',
      '“letter”: On page 3: “Calder Vale” looks like a place that may tell who it is',
    ]);
  });

  it('are read by the rule of what they belong to: the network’s own names are said in conversations', async () => {
    await before('01h00000000000000000000001', 'post:one', ['Calder Vale brings it', 'Born 14/03/2019']);

    await later.readSome();

    expect(await remarks('post:one')).toEqual([
      '“letter”: On page 2: “14/03/2019” looks like a date of birth',
    ]);
  });

  it('are read some at a time, by two servers at once too, and whoever is stopped goes on', async () => {
    for (let at = 10; at < 35; at += 1)
      await before(`01h000000000000000000000${at}`, `case:${at}`, [`Seen with Mrs Evans on day ${at}`]);

    const first = await later.readSome();
    const left = await readBy();
    await Promise.all([later.readSome(), later.readSome()]);

    expect([first, left.map(({ n }) => n)]).toEqual([20, [5, 22]]);
    expect(await readBy()).toHaveLength(1);
    for (let at = 10; at < 35; at += 1) expect(await remarks(`case:${at}`)).toHaveLength(1);
  });

  it('cost others nothing while there is none, and one that goes meanwhile stops nobody', async () => {
    expect(await later.readSome()).toBe(0);
    await before('01h00000000000000000000099', 'case:gone', ['Seen with Mrs Evans']);
    const reading = later.readSome();
    await house
      .get(Transactions)
      .run((tables) => tables.query(`delete from attachment where of = 'case:gone'`));

    expect(await reading).toBeLessThanOrEqual(1);
    expect([await remarks('case:gone'), await later.readSome()]).toEqual([[], 0]);
  });
});
