import { castOf, type Cast } from '../../../test/support/cast.js';
import { ENGINES } from '../../../test/support/databases.js';
import { openHouse, type House } from '../../../test/support/house.js';
import { publishedSeries, sessionIn, SIX, standingsOf } from '../../../test/support/published-series.js';
import { SeriesChanges, SessionLeaders, SessionQueries, Sessions } from './index.js';

describe.each(ENGINES)('what a session keeps of its own when its series changes on %s', (engine) => {
  let house: House;
  let cast: Cast;
  let changes: SeriesChanges;

  beforeAll(async () => {
    house = await openHouse(engine);
    cast = await castOf(house);
    changes = house.get(SeriesChanges);
  });

  afterAll(() => house.close());

  it('leaves alone what was changed by hand, part by part', async () => {
    const { id, ids } = await publishedSeries(house, cast, SIX);
    await house.get(Sessions).change(cast.amina.actor, ids[3]!, { title: 'Mouth care' });
    const startsAt = new Date('2026-12-09T09:00:00Z');
    const endsAt = new Date('2026-12-09T10:00:00Z');
    await house.get(Sessions).change(cast.amina.actor, ids[4]!, { startsAt, endsAt });

    const plan = await changes.change(cast.amina.actor, {
      id,
      changes: { title: 'New title', startTime: '13:00' },
    });

    expect(plan.lines.map(({ keeps }) => keeps.join())).toEqual(['', 'title', 'time', '']);
    expect(await sessionIn(house, ids[3]!)).toMatchObject({ title: 'Mouth care' });
    expect(await sessionIn(house, ids[4]!)).toMatchObject({ title: 'New title', startsAt });
    expect((await standingsOf(house, id)).slice(2)).toEqual([
      ...['11-23 13:00 published', '11-30 13:00 published'],
      ...['12-09 09:00 published', '12-14 13:00 published'],
    ]);
  });

  it('leaves alone who was put in charge of one session, and knows presenters from those', async () => {
    const { id, ids } = await publishedSeries(house, cast, SIX);
    const leaders = house.get(SessionLeaders);
    const { actor } = cast.amina;
    await leaders.name(actor, { id: ids[3]! }, { personId: cast.ben.id, role: 'presenter' });
    await leaders.name(actor, { id: ids[4]! }, { personId: cast.oli.id, role: 'facilitator' });

    const plan = await changes.change(actor, { id, changes: { leaderIds: [cast.priya.id] } });

    const leading = async (sessionId: string) =>
      (await house.get(SessionQueries).leadersOf(sessionId)).map(({ name, role }) => `${name}, ${role}`);
    expect(plan.lines.map(({ keeps }) => keeps.join())).toEqual(['', '', 'leaders', '']);
    expect(await leading(ids[3]!)).toEqual(['Priya Nair, facilitator', 'Ben Carter, presenter']);
    expect(await leading(ids[4]!)).toEqual(['Amina Rahman, facilitator', 'Oli Fairweather, facilitator']);
  });
});
