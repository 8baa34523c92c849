import { castOf, type Cast } from '../../../test/support/cast.js';
import { ENGINES } from '../../../test/support/databases.js';
import { openHouse, type House } from '../../../test/support/house.js';
import { autumn, type Autumn } from '../../../test/support/visits.js';
import { Transactions } from '#database';
import { sharedReach, withReach } from './domain/reach.js';
import { Indicators } from './indicators.service.js';
import { Reaches } from './reach.service.js';

describe.each(ENGINES)('indicators and reach on %s', (engine) => {
  let house: House;
  let cast: Cast;
  let held: Autumn;

  beforeAll(async () => {
    house = await openHouse(engine, { at: new Date('2026-08-01T09:00:00Z') });
    cast = await castOf(house);
    held = await autumn(house, cast);
    await house
      .get(Transactions)
      .run((tables) => tables.query("update session set status = 'held' where starts_at < 1793000000000"));
  });

  afterAll(() => house.close());

  const figures = async (scope = {}) => {
    const indicators = await house.get(Indicators).of(cast.oli.actor, scope);
    return Object.fromEntries(indicators.map(({ key, value, n }) => [key, [value, n]]));
  };

  it('says each figure with its n', async () => {
    const scope = { from: '2026-09-01', to: '2026-10-31' };

    expect(await figures(scope)).toMatchObject({
      sessions: [2, 2],
      'mean-per-session': [2.5, 2],
      'deviation-per-session': [0.5, 2],
      'median-per-session': [2.5, 2],
      attendances: [5, 5],
      people: [3, 3],
      'sessions-per-person': [1.7, 3],
      repeat: [0.667, 3],
      'first-ever': [1, 3],
      retention: [1, 2],
      organisations: [0.5, 4],
      'non-clinical': [0.2, 5],
      'cpd-hours': [4.9, 5],
      'known-role': [1, 5],
      'by-hand': [0, 5],
    });
  });

  it('has no share of nothing, and counts a first time once for all', async () => {
    expect((await figures({ from: '2027-01-01' }))['repeat']).toEqual([null, 0]);
    expect((await figures({ from: '2026-11-01' }))['first-ever']).toEqual([0.5, 4]);
    expect((await figures({ series: held.series }))['attendances']).toEqual([7, 7]);
  });

  it('says who of those it was meant for did come', async () => {
    const rows = await house.get(Reaches).rows(cast.oli.actor, 'tier', {});

    const reached = rows.map(({ key, members, membersReached, peopleReached }) => [
      key,
      members >= membersReached,
      membersReached,
      peopleReached,
    ]);
    expect(reached).toContainEqual(['registered-clinical', true, 2, 2]);
    expect(reached.at(-1)).toEqual(['not-known', true, 0, 1]);
  });

  it('is for coordinators alone, and of a series that there is', async () => {
    const reaches = house.get(Reaches);

    for (const { actor } of [cast.amina, cast.priya, cast.sam]) {
      await expect(house.get(Indicators).of(actor, {})).rejects.toMatchObject({ kind: 'forbidden' });
      await expect(reaches.rows(actor, 'tier', {})).rejects.toMatchObject({ kind: 'forbidden' });
    }
    await expect(reaches.rows(cast.oli.actor, 'tier', { series: 'x' })).rejects.toMatchObject({
      fields: [{ field: 'series' }],
    });
  });
});

describe('reach', () => {
  const row = (key: string, members: number, membersReached: number, workforce = 0) => ({
    ...{ key, name: key, members, membersReached, peopleReached: membersReached, workforce },
  });

  it('compares the people reached with the workforce', () => {
    const rows = withReach([row('nurses', 40, 30, 300), row('reception', 20, 10, 500), row('guests', 0, 0)]);

    expect(rows.map(({ reach, representation }) => [reach, representation])).toEqual([
      [0.75, 2],
      [0.5, 0.4],
      [null, null],
    ]);
  });

  it.each([
    ['few came', row('a', 40, 3)],
    ['few of them did not come', row('a', 40, 37)],
    ['few are members', row('a', 4, 0)],
    ['a few guests came', { ...row('a', 40, 20), peopleReached: 22 }],
  ])('hides a row for sharing where %s', (_story, telling) => {
    const [hidden, shown] = sharedReach([telling, row('b', 41, 21, 102)]);

    expect(hidden).toMatchObject({ members: null, membersReached: null, peopleReached: null, reach: null });
    expect(shown).toMatchObject({ members: 40, membersReached: 20, reach: 0.5, workforce: 100 });
  });
});
