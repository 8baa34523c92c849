import { setImmediate } from 'node:timers/promises';
import { Person, Post } from '#people';
import { Reader, sql, Transactions } from '#database';
import { Sessions } from '#programme';
import { castOf } from '../../../../test/support/cast.js';
import { ENGINES } from '../../../../test/support/databases.js';
import { clinicDraft } from '../../../../test/support/drafts.js';
import { openHouse, type House } from '../../../../test/support/house.js';
import { zoomFile, type ZoomRow } from '../../../../test/support/zoom-file.js';
import { Imports } from '../index.js';

const ROWS = 5000;

describe.each(ENGINES)('a report of 5,000 rows on %s', (engine) => {
  let house: House;

  beforeAll(async () => {
    house = await openHouse(engine, { at: new Date('2026-11-23T15:00:00Z') });
  });

  afterAll(() => house.close());

  it('is added while other work goes on', async () => {
    const cast = await castOf(house);
    const times = { startsAt: new Date('2026-11-23T13:00:00Z'), endsAt: new Date('2026-11-23T14:00:00Z') };
    const clinic = await house.get(Sessions).create(cast.amina.actor, clinicDraft(times), 'published');
    await memberships(house, cast.places.hub);
    const rows = Array.from({ length: ROWS }, (_, place): ZoomRow => {
      return [`Person ${place}`, `p${place}@large.example`, '13:00', '13:40'];
    });
    let isAdded = false;

    const adding = house
      .get(Imports)
      .add(cast.oli.actor, clinic, { bytes: zoomFile(rows), fileName: 'large.csv' })
      .finally(() => (isAdded = true));
    const pagesMeanwhile = await readUntil(() => isAdded);

    expect(await adding).toMatchObject({ rows: ROWS, people: ROWS, matched: ROWS - 1000 });
    expect(pagesMeanwhile).toBeGreaterThan(20);
  });

  /** How many other people were answered meanwhile: hardly any, if the whole file were read in one go. */
  async function readUntil(isOver: () => boolean): Promise<number> {
    let answers = 0;
    for (; !isOver(); answers++) {
      await house.get(Reader).first(sql`select 1 as "one"`);
      await setImmediate();
    }
    return answers;
  }
});

/** Four thousand people who are in the file under their e-mail. */
async function memberships(house: House, organisationId: string): Promise<void> {
  const since = new Date('2026-01-01T00:00:00Z');
  await house.get(Transactions).run(async (tables) => {
    for (let from = 0; from < ROWS - 1000; from += 500) {
      const some = Array.from({ length: 500 }, (_, place) => `p${from + place}`);
      const job = { organisationId, roleId: 'staff-nurse' };
      await tables.insert(
        Person,
        some.map((id) => ({
          ...job,
          id,
          name: id,
          sortName: id,
          email: `${id}@large.example`,
          accessLevel: 'member' as const,
          joinedAt: since,
          leftAt: null,
          version: 1,
        })),
      );
      await tables.insert(
        Post,
        some.map((id) => ({ ...job, id, personId: id, since })),
      );
    }
  });
}
