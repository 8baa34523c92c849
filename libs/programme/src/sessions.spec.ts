import { Entries } from '#attendance';
import { CalendarWatch } from '#calendar';
import { Reader, sql } from '#database';
import { Events } from '#events';
import { SYSTEM } from '#kernel';
import { MailQueries } from '#mail';
import { castOf, type Cast } from '../../../test/support/cast.js';
import { ENGINES } from '../../../test/support/databases.js';
import { clinicDraft, seriesDraft } from '../../../test/support/drafts.js';
import { openHouse, type House } from '../../../test/support/house.js';
import { registered } from '../../../test/support/programme.js';
import {
  SeriesQueries,
  SeriesRuns,
  SessionCancelled,
  SessionChanged,
  SessionHeld,
  SessionMoved,
  SessionPublished,
  SessionQueries,
  SessionRestored,
  Sessions,
  SessionStates,
} from './index.js';

const AFTER = new Date('2026-11-30T13:30:00Z');

describe.each(ENGINES)('sessions and series on %s', (engine) => {
  let house: House;
  let cast: Cast;
  let sessions: Sessions;
  let states: SessionStates;
  let heard: string[];

  beforeAll(async () => {
    house = await openHouse(engine);
    cast = await castOf(house);
    sessions = house.get(Sessions);
    states = house.get(SessionStates);
    for (const fact of [
      SessionPublished,
      SessionMoved,
      SessionChanged,
      SessionCancelled,
      SessionRestored,
      SessionHeld,
    ]) {
      house.get(Events).on(fact, () => void heard.push(fact.name));
    }
  });

  beforeEach(() => (heard = []));

  afterEach(() => house.clock.setTo(new Date('2026-11-23T12:00:00Z')));

  afterAll(() => house.close());

  const read = (id: string) => house.get(SessionQueries).byId(SYSTEM, id);
  const published = (changes = {}) => sessions.create(cast.amina.actor, clinicDraft(changes), 'published');
  const letters = async () => {
    await house.get(CalendarWatch).settled();
    return (await house.get(MailQueries).standing()).waiting;
  };

  it('are led by whoever makes them, with a code that can be read out and a secret that cannot', async () => {
    const id = await published();

    const made = await house.get(Reader).first<{ shortCode: string; secret: string }>(sql`
      select short_code as "shortCode", check_in_secret as "secret" from session where id = ${id}`);

    expect(made?.shortCode).toMatch(/^[CDFGHJKMNPQRTVXY34679]{6}$/);
    expect(made?.secret.length).toBeGreaterThan(40);
    expect(await house.get(SessionQueries).leadersOf(id)).toMatchObject([{ name: 'Amina Rahman' }]);
  });

  it('go from draft to published to held by the clock, and are history then', async () => {
    const id = await sessions.create(cast.amina.actor, clinicDraft());
    await states.publish(cast.amina.actor, { id });
    house.clock.setTo(AFTER);

    const closed = await states.closeEnded();
    const again = await states.closeEnded();

    expect((await read(id)).status).toBe('held');
    expect(heard.filter((fact) => fact === 'SessionHeld')).toHaveLength(closed);
    expect(again).toBe(0);
    const change = (changes: object) => sessions.change(cast.amina.actor, id, changes);
    await expect(change({ title: 'Other', capacity: 3 })).rejects.toThrow('has been held');
    await expect(change({ endsAt: new Date('2026-11-30T14:00:00Z') })).rejects.toThrow(
      'Only its title and its summary can be put right',
    );
  });

  it('have their words put right after they were held, and nothing else moves', async () => {
    const id = await published();
    house.clock.setTo(AFTER);
    await states.closeEnded();
    const before = await read(id);

    await sessions.change(cast.amina.actor, id, {
      title: 'Talking with  families',
      summary: 'What we said.',
    });

    const words = { title: 'Talking with families', summary: 'What we said.', version: before.version + 1 };
    expect(await read(id)).toEqual({ ...before, ...words });
  });

  it('did not take place where nobody came, whatever the clock said, and nobody is written to', async () => {
    const id = await published();
    await registered(house, cast.ben, id);
    house.clock.setTo(AFTER);
    await states.closeEnded();
    const before = await letters();

    await states.cancel(cast.amina.actor, { id }, 'The presenter was ill');
    const left = await read(id);
    await states.restore(cast.amina.actor, { id });

    expect(left).toMatchObject({ status: 'cancelled', cancelledReason: 'The presenter was ill' });
    expect(await read(id)).toMatchObject({ status: 'held', cancelledReason: null, registered: 1 });
    expect(heard.slice(-3)).toEqual(['SessionCancelled', 'SessionRestored', 'SessionHeld']);
    expect(await letters()).toBe(before);
  });

  it('took place where the register says that somebody was there, until that is put right', async () => {
    const id = await published();
    house.clock.setTo(AFTER);
    await states.closeEnded();
    const entries = house.get(Entries);
    await entries.record(
      cast.oli.actor,
      id,
      { personId: cast.ben.id },
      { source: 'manual', reason: 'I saw him' },
    );

    await expect(states.cancel(cast.oli.actor, { id }, 'Nobody came')).rejects.toMatchObject({
      code: 'people-came',
    });
    expect((await read(id)).status).toBe('held');

    const absent = { status: 'absent', minutes: 0, reason: 'It was called off at the door' } as const;
    await entries.correct(cast.oli.actor, id, { personId: cast.ben.id }, absent);
    await states.cancel(cast.oli.actor, { id }, 'Nobody came');
    expect((await read(id)).status).toBe('cancelled');
  });

  it('are held from the start where their time has passed', async () => {
    const past = { startsAt: new Date('2021-03-01T10:00Z'), endsAt: new Date('2021-03-01T12:00Z') };

    const id = await published(past);

    expect((await read(id)).status).toBe('held');
    expect(heard).toEqual(['SessionPublished', 'SessionHeld']);
  });

  it('tell those who are coming of another time or place, and not of another title', async () => {
    const id = await published();
    await registered(house, cast.ben, id);
    const before = await letters();

    await sessions.change(cast.amina.actor, id, { title: 'A better title' });
    expect(await letters()).toBe(before);
    await sessions.change(cast.amina.actor, id, { startsAt: new Date('2026-11-30T12:00:00Z') });

    expect(await letters()).toBe(before + 1);
    expect(heard).toEqual(['SessionPublished', 'SessionChanged', 'SessionMoved']);
  });

  it('tell those who are coming of a cancellation with its reason, and of the restoring', async () => {
    const id = await published();
    await registered(house, cast.ben, id);
    const before = await letters();

    await states.cancel(cast.amina.actor, { id }, 'Amina  is ill');
    await letters();
    const letter = await house.get(Reader).first<{ text: string }>(sql`
      select text as "text" from outgoing_mail where subject like 'Cancelled: %'`);
    await states.restore(cast.amina.actor, { id });

    expect(letter?.text).toContain('Why: Amina is ill');
    expect(await letters()).toBe(before + 2);
    expect(await read(id)).toMatchObject({ status: 'published', cancelledReason: null, registered: 1 });
  });

  it('do not go back to draft once somebody has registered', async () => {
    const id = await published();
    await states.unpublish(cast.amina.actor, { id });
    await states.publish(cast.amina.actor, { id });
    await registered(house, cast.ben, id);

    await expect(states.unpublish(cast.amina.actor, { id })).rejects.toThrow('1 person has registered');
  });

  it('keep the attendance rule that was stamped on them once they have begun', async () => {
    const id = await published();
    house.clock.setTo(new Date('2026-11-30T12:31:00Z'));

    const change = sessions.change(cast.amina.actor, id, { attendanceRule: { basis: 'any', value: 0 } });

    await expect(change).rejects.toMatchObject({ code: 'rule-stands' });
  });

  it('refuse a change to what somebody else has changed meanwhile', async () => {
    const id = await published();
    await sessions.change(cast.amina.actor, id, { title: 'First' }, 1);

    await expect(sessions.change(cast.amina.actor, id, { title: 'Second' }, 1)).rejects.toMatchObject({
      code: 'stale',
    });
  });

  it('are changed by those who made or lead them, and by coordinators', async () => {
    const mine = await sessions.create(SYSTEM, clinicDraft({ leaderIds: [cast.amina.id] }), 'published');
    const oli = await sessions.create(cast.oli.actor, clinicDraft(), 'published');

    await sessions.change(cast.amina.actor, mine, { title: 'Led by Amina' });
    await sessions.change(cast.oli.actor, mine, { title: 'Put right by Oli' });

    await expect(sessions.change(cast.amina.actor, oli, { title: 'x' })).rejects.toMatchObject({
      kind: 'forbidden',
    });
    await expect(sessions.create(cast.ben.actor, clinicDraft())).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('refuse roles that nobody knows', async () => {
    const audience = { tiers: [], roles: ['wizard'] };

    await expect(published({ audience })).rejects.toMatchObject({ fields: [{ field: 'audience.roles' }] });
  });

  it('come of a series at 12:30 on every date, before and after the clock change', async () => {
    const runs = house.get(SeriesRuns);
    const id = await runs.create(cast.amina.actor, seriesDraft());

    const ids = await runs.publish(cast.amina.actor, { id });

    const { items } = await house.get(SessionQueries).list(cast.ben.actor, { seriesId: id }, { limit: 200 });
    expect(items.map((session) => session.id).sort()).toEqual([...ids].sort());
    expect(items.map(({ startsAt }) => startsAt.toISOString().slice(5, 16))).toEqual([
      ...['10-05T11:30', '10-12T11:30', '10-19T11:30'],
      ...['10-26T12:30', '11-02T12:30', '11-09T12:30'],
    ]);
    await expect(runs.publish(cast.amina.actor, { id })).rejects.toThrow('This series is published');
  });

  it('are named where a new series would clash with them', async () => {
    const id = await published({ title: 'In the way' });
    const draft = seriesDraft({ firstDate: '2026-11-30', startTime: '13:00', recurrence: null });

    const [date] = await house.get(SeriesQueries).preview(cast.amina.actor, draft, 'scotland');

    expect(date?.bankHoliday).toBe('St Andrew’s Day');
    expect(date?.clashes).toContainEqual({ id, title: 'In the way' });
  });
});
