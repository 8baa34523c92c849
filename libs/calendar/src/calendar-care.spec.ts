import { Transactions } from '#database';
import { castOf, type Cast } from '../../../test/support/cast.js';
import { ENGINES } from '../../../test/support/databases.js';
import { openHouse, type House } from '../../../test/support/house.js';
import { manyClinics, publishedClinic } from '../../../test/support/programme.js';
import { CalendarCare, CalendarEvent, CalendarWatch } from './index.js';

describe.each(ENGINES)('looking through what is kept for calendars on %s', (engine) => {
  let house: House;
  let cast: Cast;

  beforeEach(async () => {
    house = await openHouse(engine);
    cast = await castOf(house);
  });

  afterEach(() => house.close());

  it('finds nothing wrong with what was made here, in whatever zone', async () => {
    await manyClinics(house, cast, 101);
    await publishedClinic(house, cast, { timeZone: 'Africa/Casablanca' });
    await house.get(CalendarWatch).settled();

    expect(await house.get(CalendarCare).faults()).toEqual([]);
  });

  it('names a session whose text is wrong, and what is wrong with it', async () => {
    const sessionId = await publishedClinic(house, cast);
    await publishedClinic(house, cast);
    await house.get(CalendarWatch).settled();
    await house.get(Transactions).run(async (tables) => {
      const kept = await tables.findOneByOrFail(CalendarEvent, { sessionId });
      const body = kept.body.replace('ORGANIZER;CN="Wheelhouse":mailto:', 'ORGANIZER:');
      await tables.update(CalendarEvent, { sessionId }, { body });
    });

    expect(await house.get(CalendarCare).faults()).toEqual([
      {
        sessionId,
        title: 'Talking with families about symptoms',
        faults: ['ORGANIZER is no mailto address'],
      },
    ]);
  });
});
