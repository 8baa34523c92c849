import { CatchUps, CatchUpVisits } from '#catch-up';
import { autumn } from '../../../test/support/visits.js';
import { castOf, type Cast } from '../../../test/support/cast.js';
import { ENGINES } from '../../../test/support/databases.js';
import { openHouse, type House } from '../../../test/support/house.js';
import { CatchUpReaches } from './index.js';

describe.each(ENGINES)('what catching up reached on %s', (engine) => {
  let house: House;
  let cast: Cast;
  let sessions: Awaited<ReturnType<typeof autumn>>;

  beforeAll(async () => {
    house = await openHouse(engine);
    cast = await castOf(house);
    sessions = await autumn(house, cast);
    for (const sessionId of [sessions.september, sessions.november]) {
      const wish = { lines: ['Ring the hub'], status: 'published' } as const;
      await house.get(CatchUps).write(cast.oli.actor, { sessionId }, wish);
    }
    const note = (who: Cast['ben'], id: string, minutes: number) =>
      house.get(CatchUpVisits).note(who.actor, id, minutes);
    await note(cast.oli, sessions.september, 10);
    await note(cast.oli, sessions.november, 15);
    await note(cast.joan, sessions.september, 5);
    await note(cast.ben, sessions.november, 20);
    await house.get(CatchUpVisits).takeBack(cast.ben.actor, sessions.november);
  });

  afterAll(() => house.close());

  it('is counted within the period and series, apart from those who attended', async () => {
    const reach = (scope: object) => house.get(CatchUpReaches).of(cast.oli.actor, scope);

    expect(await reach({})).toEqual({ catchUps: 3, people: 2, notAttending: 1, minutes: 30 });
    expect(await reach({ from: '2026-09-14', to: '2026-09-14' })).toEqual({
      ...{ catchUps: 2, people: 2, notAttending: 2, minutes: 15 },
    });
    expect(await reach({ from: '2026-09-15', series: sessions.series })).toEqual({
      ...{ catchUps: 1, people: 1, notAttending: 1, minutes: 15 },
    });
  });

  it('is for coordinators', async () => {
    const refused = house.get(CatchUpReaches).of(cast.amina.actor, {});

    await expect(refused).rejects.toMatchObject({ kind: 'forbidden' });
  });
});
