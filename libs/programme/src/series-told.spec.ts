import { Transactions } from '#database';
import { castOf, type Cast } from '../../../test/support/cast.js';
import { ENGINES } from '../../../test/support/databases.js';
import { openHouse, type House } from '../../../test/support/house.js';
import { registered } from '../../../test/support/programme.js';
import { lettersWaiting, publishedSeries, sessionIn, SIX } from '../../../test/support/published-series.js';
import { SeriesChanges } from './index.js';
import { KeptPlaces } from './waiting/kept-places.entity.js';

describe.each(ENGINES)('who hears of a changed series on %s', (engine) => {
  let house: House;
  let cast: Cast;
  let changes: SeriesChanges;

  beforeAll(async () => {
    house = await openHouse(engine);
    cast = await castOf(house);
    changes = house.get(SeriesChanges);
  });

  afterAll(() => house.close());

  it('counts those who get a place because there are more of them, and nobody twice', async () => {
    const { id, ids } = await publishedSeries(house, cast, { ...SIX, capacity: 1 });
    for (const member of [cast.ben, cast.joan, cast.priya, cast.tomos]) {
      await registered(house, member, ids[3]!);
    }
    await registered(house, cast.joan, ids[4]!);
    const before = await lettersWaiting(house);

    const { told } = await changes.preview(cast.amina.actor, { id, changes: { capacity: 3 } });
    await changes.change(cast.amina.actor, { id, changes: { capacity: 3 } });
    const afterwards = await lettersWaiting(house);
    const moved = await changes.change(cast.amina.actor, {
      id,
      changes: { capacity: 4, startTime: '14:00' },
    });

    expect(told).toEqual({ people: 2, letters: 2 });
    expect(afterwards).toBe(before + 2);
    expect(moved.told).toEqual({ people: 4, letters: 5 });
    expect(await lettersWaiting(house)).toBe(afterwards + 5);
  });

  it('counts nobody for whom no place is open, since the new ones are kept for others', async () => {
    const { id, ids } = await publishedSeries(house, cast, { ...SIX, capacity: 1 });
    const startsAt = (await sessionIn(house, ids[3]!)).startsAt;
    await registered(house, cast.ben, ids[3]!);
    await registered(house, cast.joan, ids[3]!);
    await registered(house, cast.priya, ids[3]!);
    const keptUntil = new Date(+startsAt - 86_400_000);
    const roomier = { id, changes: { capacity: 2 } };
    const before = await lettersWaiting(house);

    const freely = (await changes.preview(cast.amina.actor, roomier)).told;
    await house.get(Transactions).run((tables) =>
      tables.insert(KeptPlaces, {
        ...{ sessionId: ids[3]!, position: 0, places: 1, staffGroups: ['04'], keptUntil, openedAt: null },
      }),
    );
    const { told } = await changes.change(cast.amina.actor, roomier);

    expect([freely, told]).toEqual([
      { people: 1, letters: 1 },
      { people: 0, letters: 0 },
    ]);
    expect(await lettersWaiting(house)).toBe(before);
    expect(await sessionIn(house, ids[3]!)).toMatchObject({ registered: 1, waiting: 2 });
  });
});
