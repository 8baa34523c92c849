import { Events } from '#events';
import { castOf, type Cast } from '../../../test/support/cast.js';
import { ENGINES } from '../../../test/support/databases.js';
import { openHouse, type House } from '../../../test/support/house.js';
import { registered } from '../../../test/support/programme.js';
import { lettersWaiting, publishedSeries, sessionIn, SIX } from '../../../test/support/published-series.js';
import { SeriesEndings, SessionCancelled, SessionRestored } from './index.js';

describe.each(ENGINES)('ending a series on %s', (engine) => {
  let house: House;
  let cast: Cast;
  const heard: string[] = [];

  beforeAll(async () => {
    house = await openHouse(engine);
    cast = await castOf(house);
    for (const fact of [SessionCancelled, SessionRestored]) {
      house.get(Events).on(fact, () => void heard.push(fact.name));
    }
  });

  afterAll(() => house.close());

  it('cancels and restores the rest, and those who are coming hear of both', async () => {
    const { id, ids } = await publishedSeries(house, cast, SIX);
    heard.length = 0;
    await registered(house, cast.ben, ids[4]!);
    await registered(house, cast.ben, ids[5]!);
    const before = await lettersWaiting(house);

    const cancelled = await house
      .get(SeriesEndings)
      .cancel(cast.amina.actor, { id, from: ids[4]! }, 'Strike');
    const afterwards = await lettersWaiting(house);
    const restored = await house.get(SeriesEndings).restore(cast.amina.actor, { id });

    await expect(
      house.get(SeriesEndings).cancel(cast.amina.actor, { id, from: 'nowhere' }, 'Strike'),
    ).rejects.toMatchObject({ kind: 'not-found' });
    expect([cancelled, restored]).toEqual([2, 2]);
    expect([afterwards, await lettersWaiting(house)]).toEqual([before + 2, before + 4]);
    expect(heard).toEqual(['SessionCancelled', 'SessionCancelled', 'SessionRestored', 'SessionRestored']);
    expect(await sessionIn(house, ids[5]!)).toMatchObject({ status: 'published', version: 3, registered: 1 });
  });

  it('looks at what it would reach without the write door, and refuses whoever may not', async () => {
    const { id, ids } = await publishedSeries(house, cast, SIX);
    const endings = house.get(SeriesEndings);

    const { sessions, told, seen } = await endings.preview(cast.amina.actor, 'cancel', { id, from: ids[4]! });

    expect(sessions.map((one) => one.id)).toEqual([ids[4], ids[5]]);
    expect(told).toEqual({ people: 0, letters: 0 });
    await expect(endings.preview(cast.ben.actor, 'cancel', { id })).rejects.toMatchObject({
      kind: 'forbidden',
    });
    await expect(endings.cancel(cast.ben.actor, { id }, 'Mischief')).rejects.toMatchObject({
      kind: 'forbidden',
    });
    await expect(endings.restore(cast.amina.actor, { id })).rejects.toMatchObject({
      code: 'nothing-to-restore',
    });
    await expect(endings.cancel(cast.amina.actor, { id, seen }, 'Strike')).rejects.toMatchObject({
      code: 'outdated',
    });
  });
});
