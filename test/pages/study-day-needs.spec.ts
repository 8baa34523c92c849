import { Reader, sql } from '#database';
import { DayNeeds, NeedsByTheClock } from '#study-days';
import { Registrations, SessionLeaders } from '#programme';
import { castOf, educator, type Cast } from '../support/cast.js';
import { publishedClinic, registered } from '../support/programme.js';
import { startServer, type Server } from '../support/server.js';
import { statementsOf } from '../support/statements.js';

const WHEN = { startsAt: new Date('2026-12-04T09:30:00Z'), endsAt: new Date('2026-12-04T16:00:00Z') };

describe('what people eat and need at a study day', () => {
  let server: Server;
  let cast: Cast;

  beforeAll(async () => {
    server = await startServer('sqlite');
    cast = await castOf(server);
  });

  beforeEach(() => server.clock.setTo(new Date('2026-11-23T12:00:00Z')));

  afterAll(() => server.close());

  async function comingDay(...people: (keyof Omit<Cast, 'sam' | 'places'>)[]): Promise<string> {
    const id = await publishedClinic(server, cast, { ...WHEN, kind: 'study-day' });
    for (const name of people) await registered(server, cast[name], id);
    return id;
  }
  const says = (name: 'ben' | 'priya' | 'joan', id: string, food: string, access = '') =>
    server.get(DayNeeds).write(cast[name].actor, id, { food, access });

  it('is written by whoever has a place, told beforehand who reads it and when it is deleted', async () => {
    const id = await comingDay('ben');
    const ben = await server.signedIn(cast.ben.id);

    const form = await ben.get(`/sessions/${id}/needs`);
    const saved = await ben.follow(`/sessions/${id}/needs`, { food: 'No nuts', access: 'Large print' });
    const again = await ben.get(`/sessions/${id}/needs`);

    expect(form.html).toContain('Only those who run the day and the network’s coordinators read this.');
    expect(form.html).toContain('we delete it on Friday 11 December 2026');
    expect(saved.html).toContain('Thank you. Those who run the day know it now.');
    expect(again.html).toContain('>No nuts</textarea>');
  });

  it('is a list for those who run the day, and the kitchen’s part of it names nobody', async () => {
    const id = await comingDay('ben', 'priya', 'joan');
    await says('ben', id, 'Vegetarian', 'A hearing loop');
    await says('priya', id, 'vegetarian');
    await says('joan', id, 'No nuts');

    const { html } = await (await server.signedIn(cast.amina.id)).get(`/programme/sessions/${id}/needs`);

    expect(html).toContain('3 people have told us.');
    expect(cellsOf(html)).toEqual(['Vegetarian', '2', 'No nuts', '1', 'Ben Carter', 'A hearing loop']);
    for (const more of ['Priya', 'Joan', 'Community nurse', '@northmoor.example'])
      expect(html).not.toContain(more);
  });

  it('is read by a coordinator too, as the form says', async () => {
    const id = await comingDay('ben');
    await says('ben', id, 'Vegetarian');
    const form = await (await server.signedIn(cast.ben.id)).get(`/sessions/${id}/needs`);

    const { html } = await (await server.signedIn(cast.oli.id)).get(`/programme/sessions/${id}/needs`);

    expect(cellsOf(html)).toEqual(['Vegetarian', '1']);
    expect(form.html).toContain('Those who run the day and the coordinators read this with your name');
  });

  it('says that it was deleted once it is', async () => {
    const id = await comingDay('ben');
    const list = async () =>
      (await (await server.signedIn(cast.amina.id)).get(`/programme/sessions/${id}/needs`)).html;
    const before = await list();
    server.clock.setTo(new Date('2026-12-11T16:00:00Z'));

    expect(before).toContain('All of this is deleted on Friday 11 December 2026. Print it');
    expect(await list()).toContain('All of this was deleted on Friday 11 December 2026.</p>');
  });

  it('says that nobody told anything, where nobody did', async () => {
    const { html } = await (
      await server.signedIn(cast.amina.id)
    ).get(`/programme/sessions/${await comingDay('ben')}/needs`);

    expect(html).toContain('Nobody has told us of anything that they do not eat.');
  });

  it('keeps what was typed where it is too long, and nothing where all is taken back', async () => {
    const id = await comingDay('ben');
    const ben = await server.signedIn(cast.ben.id);
    await ben.get(`/sessions/${id}/needs`);

    const long = await ben.submit(`/sessions/${id}/needs`, { food: 'x'.repeat(501), access: 'Captions' });
    await ben.submit(`/sessions/${id}/needs`, { food: 'Halal' });
    const taken = await ben.follow(`/sessions/${id}/needs`, { food: ' ', access: '' });

    expect(long.status).toBe(422);
    expect(long.html).toContain('Use 500 characters at the most');
    expect(long.html).toContain('>Captions</textarea>');
    expect(taken.html).toContain('We keep nothing about what you eat or need.');
    expect(await kept(id)).toEqual({ kitchen: [], access: [] });
  });

  it('is shown to nobody else: not to members, other educators, presenters or strangers', async () => {
    const id = await comingDay('ben');
    const list = `/programme/sessions/${id}/needs`;
    const part = { personId: cast.priya.id, role: 'presenter' } as const;
    await server.get(SessionLeaders).name(cast.amina.actor, { id }, part);

    for (const person of [cast.ben.id, cast.priya.id, await educator(server, cast)])
      expect((await (await server.signedIn(person)).get(list)).status).toBe(403);
    for (const path of [list, `/sessions/${id}/needs`]) {
      const stranger = await server.visitor().get(path);
      expect([stranger.status, stranger.location]).toEqual([303, expect.stringContaining('/sign-in')]);
    }
    expect((await server.visitor().submit(`/sessions/${id}/needs`, { food: 'Cake' })).status).toBe(303);
    const priya = await server.signedIn(cast.priya.id);
    expect((await priya.get(`/sessions/${id}/needs`)).status).toBe(409);
    expect((await priya.submit(`/sessions/${id}/needs`, { food: 'Cake' })).status).toBe(409);
  });

  it('is deleted by the clock a week after the day, and hidden at once where the place is given up', async () => {
    const id = await comingDay('ben', 'priya');
    await says('ben', id, 'Vegan', 'Captions');
    await says('priya', id, 'Halal');
    const forget = () => server.get(NeedsByTheClock).forgetDue();

    await server.get(Registrations).cancel(cast.priya.actor, { sessionId: id, personId: cast.priya.id });
    const afterLeaving = await kept(id);
    const left = await forget();
    server.clock.setTo(new Date('2026-12-11T15:59:00Z'));
    const early = await forget();
    server.clock.setTo(new Date('2026-12-11T16:00:00Z'));
    const unseen = await kept(id);
    await forget();
    const rows = sql`select person_id from study_day_need where session_id = ${id}`;
    const deleted = await server.get(Reader).rows(rows);

    expect(afterLeaving.kitchen).toEqual([{ text: 'Vegan', people: 1 }]);
    expect([left, early]).toEqual([1, 0]);
    expect(deleted).toEqual([]);
    expect(unseen).toEqual({ kitchen: [], access: [] });
    await expect(says('ben', id, 'Vegan')).rejects.toMatchObject({ code: 'day-over' });
  });

  it('asks the database as often for one person as for three', async () => {
    const [one, three] = [await comingDay('ben'), await comingDay('ben', 'priya', 'joan')];
    await says('ben', one, 'Vegan', 'Captions');
    for (const name of ['ben', 'priya', 'joan'] as const) await says(name, three, 'Vegan', name);
    const amina = await server.signedIn(cast.amina.id);
    const asked = (id: string) => statementsOf(server, () => amina.get(`/programme/sessions/${id}/needs`));

    expect(await asked(three)).toBe(await asked(one));
  });

  async function kept(id: string) {
    const { kitchen, access } = await server.get(DayNeeds).ofAll(cast.amina.actor, id);
    return { kitchen, access };
  }
});

function cellsOf(html: string): string[] {
  const cells = html.matchAll(/<t[dh] [^>]*class="nhsuk-table__(?:cell|header)"[^>]*>([\s\S]*?)<\/t[dh]>/g);
  return Array.from(cells, ([, cell = '']) =>
    cell
      .replace(/<span[^>]*>[\s\S]*?<\/span>/g, '')
      .replace(/<[^>]+>/g, '')
      .trim(),
  ).filter((cell) => cell !== '' && !/^(What they|People|Name)/.test(cell));
}
