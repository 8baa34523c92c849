import { Reader, sql } from '#database';
import type { StaffGroup } from '#kernel';
import { castOf, type Cast } from '../../../../test/support/cast.js';
import { ENGINES } from '../../../../test/support/databases.js';
import { NOON, openHouse, type House } from '../../../../test/support/house.js';
import { publishedClinic, registered } from '../../../../test/support/programme.js';
import { play } from '../domain/act-history.js';
import { KeptPlacesKeeping, PlacesByTheClock, Registrations, type KeptDraft } from '../index.js';
import { ActQueries } from './act.queries.js';

describe.each(ENGINES)('kept places on %s', (engine) => {
  let house: House;
  let cast: Cast;
  const OFFICE = { staffGroups: ['08', '09'] as StaffGroup[], keptUntil: new Date('2026-11-27T00:00:00Z') };

  beforeAll(async () => {
    house = await openHouse(engine, { isAsleep: true });
    cast = await castOf(house);
  });

  beforeEach(() => house.clock.setTo(NOON));

  afterAll(() => house.close());

  const keep = (actor: Cast['ben']['actor'], id: string, ...places: number[]) =>
    house.get(KeptPlacesKeeping).keep(
      actor,
      { id },
      places.map((count) => ({ ...OFFICE, places: count })),
    );

  it('stay for those they are kept for, and are everybody’s from the day', async () => {
    const clinic = await publishedClinic(house, cast, { capacity: 2 });
    await keep(cast.amina.actor, clinic, 1);

    const before = [
      await registered(house, cast.ben, clinic),
      await registered(house, cast.priya, clinic),
      await registered(house, cast.tomos, clinic),
    ];
    house.clock.setTo(OFFICE.keptUntil);
    await house.get(PlacesByTheClock).giveDue();
    const after = await house
      .get(Registrations)
      .register(cast.priya.actor, { sessionId: clinic, personId: cast.priya.id });

    expect(before).toEqual(['registered', 'waiting', 'waiting']);
    expect(after).toBe('registered');
    expect(play(await house.get(ActQueries).ofSession(clinic)).faults).toEqual([]);
  });

  it('are given to the first of their groups, past those who could not have them', async () => {
    const clinic = await publishedClinic(house, cast, { capacity: 2 });
    await keep(cast.amina.actor, clinic, 1);
    for (const person of [cast.ben, cast.priya]) await registered(house, person, clinic);

    expect(await registered(house, cast.joan, clinic)).toBe('registered');
  });

  it('stay written down once they are everybody’s, whatever is kept or opened by hand afterwards', async () => {
    const clinic = await publishedClinic(house, cast, { capacity: 9 });
    const sooner = new Date('2026-11-25T00:00:00Z');
    const volunteers = { places: 2, staffGroups: ['10'] as StaffGroup[], keptUntil: sooner };
    const office = { ...OFFICE, places: 3 };
    const put = (...lots: KeptDraft[]) =>
      house.get(KeptPlacesKeeping).keep(cast.amina.actor, { id: clinic }, lots);
    const written = () =>
      house.get(Reader).rows<{ position: number; places: number }>(sql`
        select position as "position", places as "places" from kept_places
        where session_id = ${clinic} order by position`);

    await put(office, volunteers);
    house.clock.setTo(sooner);
    await put(office, { ...OFFICE, places: 1, staffGroups: ['02'] });
    const beforeTheClock = await written();
    await house.get(PlacesByTheClock).giveDue();
    await put({ ...office, places: 4 });
    const afterwards = await written();
    await put();

    const open = { position: 1, places: 2 };
    expect(beforeTheClock).toEqual([open, { position: 2, places: 3 }, { position: 3, places: 1 }]);
    expect(afterwards).toEqual([open, { position: 2, places: 4 }]);
    expect(await written()).toEqual([open]);
    expect(play(await house.get(ActQueries).ofSession(clinic)).faults).toEqual([]);
  });

  it('are refused where somebody has them, twice for one group, or by somebody who does not run it', async () => {
    const clinic = await publishedClinic(house, cast, { capacity: 2 });
    await registered(house, cast.ben, clinic);

    await expect(keep(cast.amina.actor, clinic, 2)).rejects.toMatchObject({
      fields: [{ message: expect.stringContaining('Only 1 of the places are free') as string }],
    });
    await expect(keep(cast.amina.actor, clinic, 1, 1)).rejects.toMatchObject({ kind: 'invalid' });
    await expect(keep(cast.ben.actor, clinic, 1)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(keep(cast.sam.actor, clinic, 1)).rejects.toMatchObject({ kind: 'forbidden' });
  });
});
