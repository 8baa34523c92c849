import { Sessions } from '#programme';
import { DayQueries } from '#study-days';
import { castOf, type Cast } from '../support/cast.js';
import { NOON } from '../support/house.js';
import { startServer, type Server } from '../support/server.js';
import { DAY_PLAN, optionIn, plannedDay } from '../support/study-days.js';

describe('the page on which a study day is planned', () => {
  let server: Server;
  let cast: Cast;

  beforeAll(async () => {
    server = await startServer('sqlite');
    cast = await castOf(server);
  });

  beforeEach(() => server.clock.setTo(NOON));

  afterAll(() => server.close());

  it('tells how many have to choose again, and keeps the choices of a part that moved', async () => {
    const id = await plannedDay(server, cast);
    const [ben, amina] = [await server.signedIn(cast.ben.id), await server.signedIn(cast.amina.id)];
    const { html } = await ben.get(`/sessions/${id}/choices`);
    await ben.submit(`/sessions/${id}/choices`, { 'part-1': optionIn(html, 'Pain at home') });
    const path = `/programme/sessions/${id}/day`;
    const moved = `09:30-09:45 Coffee\n${DAY_PLAN.replace('09:30-10:30', '09:45-10:30')}`;

    const kept = await amina.follow(path, { plan: moved, version: '1' });
    const page = await ben.get(`/sessions/${id}`);
    const dropped = await amina.follow(path, { plan: moved.replace('Pain at', 'Sleep at'), version: '2' });

    expect(kept.html).toContain('people choose as they register.');
    expect(kept.html).not.toContain('asked to choose again');
    expect(page.html).toMatch(/Pain at home, Room 2 <strong>\(you chose this\)/);
    expect(dropped.html).toContain('1 person is asked to choose again on their home page.');
  });

  it('says what in the plan cannot be read, and keeps what was typed', async () => {
    const id = await plannedDay(server, cast);
    const amina = await server.signedIn(cast.amina.id);
    const path = `/programme/sessions/${id}/day`;
    await amina.get(path);

    const unread = await amina.submit(path, { plan: 'Lunch at noon', price: 'Free' });
    const outside = await amina.submit(path, { plan: '08:00-09:00 Breakfast' });

    expect([unread.status, outside.status]).toEqual([422, 422]);
    expect(unread.html).toContain('We could not read &quot;Lunch at noon&quot;');
    expect(unread.html).toContain('value="Free"');
    expect(outside.html).toContain('“Breakfast” is outside the day');
  });

  it.each([
    ['a day that is none', '5 for non-clinical until 2026-02-30', '2026-02-30, until when places'],
    ['a day after the study day', '5 for volunteers until 2030-01-01', 'until Friday 4 December 2026 at the'],
    ['a day that is over', '5 for volunteers until 2026-11-01', 'until a day after today'],
  ])('refuses to keep places until %s, and keeps what was typed', async (_story, lot, sentence) => {
    const id = await plannedDay(server, cast);
    const amina = await server.signedIn(cast.amina.id);
    const plan = DAY_PLAN.replace('1 place', `9 places | ${lot}`);

    const refused = await amina.submit(`/programme/sessions/${id}/day`, { plan, version: '1' });

    expect(refused.status).toBe(422);
    expect(refused.html).toContain(sentence);
    expect(refused.html).toContain(lot);
  });

  it('writes staff groups that are no whole tier by their names, so that saving again changes nothing', async () => {
    const id = await plannedDay(server, cast);
    const amina = await server.signedIn(cast.amina.id);
    const path = `/programme/sessions/${id}/day`;
    const lot = '4 for administrative and clerical and volunteers until 2026-12-01';
    const plan = DAY_PLAN.replace('1 place', `9 places | ${lot}`);

    await amina.submit(path, { plan, version: '1' });
    const { parts } = (await server.get(DayQueries).of(id))!;
    const page = await amina.get(path);

    expect(parts[1]?.options[0]?.kept[0]?.staffGroups).toEqual(['08', '10']);
    expect(page.html).toContain('4 for volunteers and administrative and clerical until 2026-12-01');
  });

  it('writes no places any more that were kept until a day that is over', async () => {
    const id = await plannedDay(server, cast);
    const plan = DAY_PLAN.replace('1 place', '9 places | 4 for volunteers until 2026-12-01');
    await (
      await server.signedIn(cast.amina.id)
    ).submit(`/programme/sessions/${id}/day`, { plan, version: '1' });
    server.clock.setTo(new Date('2026-12-02T12:00:00Z'));

    const { html } = await (await server.signedIn(cast.amina.id)).get(`/programme/sessions/${id}/day`);

    expect(html).toContain('- Pain at home | Room 2 | 9 places');
    expect(html).not.toContain('4 for volunteers');
  });

  it('says that the plan no longer fits a day that was made shorter', async () => {
    const id = await plannedDay(server, cast);
    const amina = await server.signedIn(cast.amina.id);
    const before = await amina.get(`/programme/sessions/${id}/day`);

    const endsAt = new Date('2026-12-04T12:00:00Z');
    await server.get(Sessions).change(cast.amina.actor, id, { endsAt });
    const after = await amina.get(`/programme/sessions/${id}/day`);

    expect(before.html).not.toContain('Look at the plan again');
    expect(after.html).toContain('“Workshops” is outside the day, which lasts from 09:30 to 12:00');
  });

  it('writes nothing over a plan that was not seen', async () => {
    const id = await plannedDay(server, cast);
    const amina = await server.signedIn(cast.amina.id);

    const blind = await amina.submit(`/programme/sessions/${id}/day`, { plan: '09:30-10:30 Coffee' });

    expect(blind.status).toBe(422);
    expect(blind.html).toContain('Somebody else changed this while you had it open.');
  });
});
