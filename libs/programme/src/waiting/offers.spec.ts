import { Reader, sql } from '#database';
import { Events } from '#events';
import { castOf, type Cast } from '../../../../test/support/cast.js';
import { ENGINES } from '../../../../test/support/databases.js';
import { openHouse, type House } from '../../../../test/support/house.js';
import { publishedClinic, registered } from '../../../../test/support/programme.js';
import { play } from '../domain/act-history.js';
import {
  PlaceOffered,
  PlaceOffers,
  PlaceQueries,
  PlacesByTheClock,
  Registrations,
  SessionStates,
} from '../index.js';
import { ActQueries } from './act.queries.js';

const NOON = new Date('2026-11-23T12:00:00Z');
/** A clinic on Wednesday at noon: two days ahead. */
const SOON = { startsAt: new Date('2026-11-25T12:00:00Z'), endsAt: new Date('2026-11-25T13:00:00Z') };

describe.each(ENGINES)('offers of places on %s', (engine) => {
  let house: House;
  let cast: Cast;

  beforeAll(async () => {
    house = await openHouse(engine, { isAsleep: true });
    cast = await castOf(house);
  });

  beforeEach(() => house.clock.setTo(NOON));

  afterAll(() => house.close());

  /** Ben has the one place, and those named wait in their order. */
  async function fullClinic(...waiting: Cast['ben'][]): Promise<string> {
    const clinic = await publishedClinic(house, cast, { ...SOON, capacity: 1 });
    for (const person of [cast.ben, ...waiting]) await registered(house, person, clinic);
    return clinic;
  }
  const leaves = ({ id, actor }: Cast['ben'], sessionId: string) =>
    house.get(Registrations).cancel(actor, { sessionId, personId: id });
  const offers = () => house.get(PlaceOffers);
  const offeredTo = async ({ actor }: Cast['ben'], id: string) =>
    (await house.get(PlaceQueries).seenBy(actor, { id, capacity: 1, offered: 1 })).offeredUntil;
  const standings = async (sessionId: string) => {
    const rows = await house.get(Reader).rows<{ id: string; status: string }>(sql`
      select person_id as "id", status as "status" from registration where session_id = ${sessionId} order by joined_at`);
    return Object.fromEntries(rows.map(({ id, status }) => [id, status]));
  };
  const faultsIn = async (sessionId: string) => play(await house.get(ActQueries).ofSession(sessionId)).faults;

  it('hold a place for the next in line close to the day, and nobody else gets it meanwhile', async () => {
    const clinic = await fullClinic(cast.priya);

    await leaves(cast.ben, clinic);

    expect(await offeredTo(cast.priya, clinic)).toEqual(new Date('2026-11-24T12:00:00Z'));
    expect(await registered(house, cast.joan, clinic)).toBe('waiting');
    expect(await faultsIn(clinic)).toEqual([]);
  });

  it('are taken by one press, once, and tell the calendar of the place', async () => {
    const clinic = await fullClinic(cast.priya);
    const given: string[] = [];
    house.get(Events).on(PlaceOffered, ({ sessionId, personId }) => {
      if (sessionId === clinic) given.push(personId);
    });
    await leaves(cast.ben, clinic);
    const meant = { actor: cast.priya.actor, sessionId: clinic };

    const answers = await Promise.allSettled([offers().accept(meant), offers().accept(meant)]);

    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(given).toEqual([cast.priya.id]);
    expect((await standings(clinic))[cast.priya.id]).toBe('registered');
    expect(await faultsIn(clinic)).toEqual([]);
  });

  it('go on to the next when they are passed on', async () => {
    const clinic = await fullClinic(cast.priya, cast.joan);
    await leaves(cast.ben, clinic);

    await offers().pass({ actor: cast.priya.actor, sessionId: clinic });

    expect(await offeredTo(cast.priya, clinic)).toBeNull();
    expect(await offeredTo(cast.joan, clinic)).toEqual(new Date('2026-11-24T12:00:00Z'));
    expect((await standings(clinic))[cast.priya.id]).toBe('cancelled');
  });

  it('lapse by the clock and go on to the next, who has half of the time that is left', async () => {
    const clinic = await fullClinic(cast.priya, cast.joan);
    await leaves(cast.ben, clinic);
    house.clock.setTo(new Date('2026-11-24T12:00:00Z'));

    await expect(offers().accept({ actor: cast.priya.actor, sessionId: clinic })).rejects.toThrow(
      'The time to answer is over',
    );
    await house.get(PlacesByTheClock).giveDue();
    await house.get(PlacesByTheClock).giveDue();

    expect(await offeredTo(cast.joan, clinic)).toEqual(new Date('2026-11-25T00:00:00Z'));
    expect((await standings(clinic))[cast.priya.id]).toBe('cancelled');
    expect(await faultsIn(clinic)).toEqual([]);
  });

  it('cost nobody their turn while a session is cancelled', async () => {
    const clinic = await fullClinic(cast.priya);
    await leaves(cast.ben, clinic);
    await house.get(SessionStates).cancel(cast.amina.actor, { id: clinic }, 'Snow');
    house.clock.setTo(new Date('2026-11-24T13:00:00Z'));

    await house.get(PlacesByTheClock).giveDue();
    await house.get(SessionStates).restore(cast.amina.actor, { id: clinic });

    expect((await standings(clinic))[cast.priya.id]).toBe('waiting');
    expect(await offeredTo(cast.priya, clinic)).not.toBeNull();
    expect(await faultsIn(clinic)).toEqual([]);
  });

  it('are answered by nobody else', async () => {
    const clinic = await fullClinic(cast.priya);
    await leaves(cast.ben, clinic);

    for (const { actor } of [cast.joan, cast.amina, cast.sam])
      await expect(offers().accept({ actor, sessionId: clinic })).rejects.toThrow(
        'We cannot find this offer',
      );
    await expect(offers().pass({ code: 'a guess' })).rejects.toThrow('We cannot find this offer');
  });
});
