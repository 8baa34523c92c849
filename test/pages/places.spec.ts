import { CalendarWatch } from '#calendar';
import { Reader, sql, Transactions } from '#database';
import { OfferLetters } from '#notifications';
import { Registrations, Sessions, SessionStates } from '#programme';
import { castOf, educator, type Cast } from '../support/cast.js';
import { NOON } from '../support/house.js';
import { publishedClinic, registered } from '../support/programme.js';
import { statementsOf } from '../support/statements.js';
import { startServer, type Server } from '../support/server.js';
import type { Visitor } from '../support/visitors.js';

const SOON = { startsAt: new Date('2026-11-25T12:00:00Z'), endsAt: new Date('2026-11-25T13:00:00Z') };

describe('the pages of places', () => {
  let server: Server;
  let cast: Cast;

  beforeAll(async () => {
    server = await startServer('sqlite');
    cast = await castOf(server);
  });

  afterAll(() => server.close());

  const KEEP = { places: '1', tiers: ['non-clinical'], until: '2026-11-27' };

  it('let an educator keep places, say so to members, and open them again', async () => {
    const id = await publishedClinic(server, cast, { capacity: 2 });
    const amina = await server.signedIn(cast.amina.id);
    const path = `/programme/sessions/${id}/places`;

    const before = await amina.get(path);
    const kept = await amina.follow(path, KEEP);
    await registered(server, cast.ben, id);
    const priya = await (await server.signedIn(cast.priya.id)).get(`/sessions/${id}`);
    const joan = await (await server.signedIn(cast.joan.id)).get(`/sessions/${id}`);
    await amina.get(path);
    const opened = await amina.follow(`${path}/0/end`);

    expect(before.html).toContain('No places are kept.');
    expect(kept.html).toContain('1 for reception and admin staff');
    expect(priya.html).toContain(
      '1 place is kept for reception and admin staff until Friday 27 November 2026',
    );
    expect(priya.html).toContain('The last free place is kept for other staff.');
    expect(priya.html).toContain('Join the waiting list: you would be 1st');
    expect(joan.html).toContain('1 place left');
    expect(opened.html).toContain('No places are kept.');
  });

  it('are counted in lists as the reader could have them', async () => {
    const title = 'A list of its own';
    const id = await publishedClinic(server, cast, { title, capacity: 3 });
    const amina = await server.signedIn(cast.amina.id);
    const path = `/programme/sessions/${id}/places`;
    await amina.get(path);
    await amina.follow(path, { ...KEEP, places: '2' });
    const listed = async (visitor: Visitor) => {
      const { html } = await visitor.get('/training?for=all&q=A+list+of+its+own');
      return /(?:Full: waiting list open|\d+ places? left)/.exec(html)?.[0];
    };

    expect(await listed(await server.signedIn(cast.joan.id))).toBe('3 places left');
    expect(await listed(await server.signedIn(cast.priya.id))).toBe('1 place left');
    expect(await listed(server.visitor())).toBe('1 place left');
    await registered(server, cast.priya, id);
    expect(await listed(await server.signedIn(cast.ben.id))).toBe('Full: waiting list open');

    const ben = await server.program(cast.ben.id);
    const one = await ben.get(`/sessions/${id}`);
    const list = await ben.get<{ items: unknown[] }>('/sessions?q=A+list+of+its+own');
    expect(one.body).toMatchObject({ placesLeft: 0 });
    expect(list.body.items).toMatchObject([{ placesLeft: 0 }]);

    await server.get(Sessions).change(cast.amina.actor, id, { capacity: null });
    const { html } = await (await server.signedIn(cast.joan.id)).get('/training?for=all&q=A+list+of+its+own');
    expect(html).not.toMatch(/Infinity|places? left/);
  });

  it('are counted in as many statements for three sessions that keep some as for one', async () => {
    const joan = await server.signedIn(cast.joan.id);
    const keep = async () => {
      const id = await publishedClinic(server, cast, { title: 'Counted together', capacity: 3 });
      await (await server.signedIn(cast.amina.id)).submit(`/programme/sessions/${id}/places`, KEEP);
    };
    const asked = () => statementsOf(server, () => joan.get('/training?for=all&q=Counted+together'));
    await keep();
    const one = await asked();
    for (let n = 0; n < 2; n++) await keep();

    expect(await asked()).toBe(one);
  });

  it('open those that were meant, also where the clock has opened others meanwhile', async () => {
    const id = await publishedClinic(server, cast, { capacity: 5 });
    const amina = await server.signedIn(cast.amina.id);
    const path = `/programme/sessions/${id}/places`;
    await amina.get(path);
    await amina.follow(path, { ...KEEP, until: '2026-11-24' });
    await amina.follow(path, { ...KEEP, tiers: 'volunteers', until: '2026-11-27' });
    server.clock.setTo(new Date('2026-11-24T12:00:00Z'));

    const later = await server.signedIn(cast.amina.id);
    const shown = await later.get(path);
    const gone = await later.follow(`${path}/0/end`);
    const opened = await later.follow(`${path}/1/end`);
    server.clock.setTo(NOON);

    expect(shown.html).toContain('1 for volunteers');
    expect(shown.html).not.toContain('1 for reception and admin staff');
    expect(gone.html).toContain('These places are open to everybody already.');
    expect(gone.html).toContain('1 for volunteers');
    expect(opened.html).toContain('No places are kept.');
  });

  it('say what is wrong beside what was typed', async () => {
    const id = await publishedClinic(server, cast, { capacity: 2 });
    const amina = await server.signedIn(cast.amina.id);
    const path = `/programme/sessions/${id}/places`;
    await amina.get(path);

    const empty = await amina.submit(path, { places: '', until: '' });
    const tooMany = await amina.submit(path, { ...KEEP, places: '3' });

    expect(empty.status).toBe(422);
    expect(empty.html).toContain('Enter how many places are kept, such as 5');
    expect(empty.html).toContain('Choose for whom the places are kept');
    expect(empty.html).toContain('Enter the day, such as 1 December 2026');
    expect(tooMany.status).toBe(422);
    expect(tooMany.html).toContain('Only 2 of the places are free');
    expect(tooMany.html).toContain('value="3"');
  });

  it('are for those who run the session and nobody else', async () => {
    const id = await publishedClinic(server, cast, { capacity: 2 });
    const path = `/programme/sessions/${id}/places`;
    const stranger = await server.visitor().get(path);
    const lena = { id: await educator(server, cast) };

    expect([stranger.status, stranger.location]).toEqual([303, expect.stringContaining('/sign-in')]);
    for (const person of [cast.ben, lena]) {
      const visitor = await server.signedIn(person.id);
      expect((await visitor.get(path)).status).toBe(403);
      expect((await visitor.submit(path, KEEP)).status).toBe(403);
    }
  });

  async function offered(): Promise<{ id: string; code: string }> {
    const id = await publishedClinic(server, cast, { ...SOON, capacity: 1 });
    for (const person of [cast.ben, cast.priya, cast.joan]) await registered(server, person, id);
    await server.get(Registrations).cancel(cast.ben.actor, { sessionId: id, personId: cast.ben.id });
    const letter = await server.get(Reader).first<{ text: string }>(sql`
      select text as "text" from outgoing_mail where to_address = ${cast.priya.email}
        and subject like 'A place is free%' order by id desc limit 1`);
    return { id, code: /offers\/(\w+)/.exec(letter?.text ?? '')?.[1] ?? '' };
  }

  it('write to whoever is next, who takes the place by the link without signing in', async () => {
    const { id, code } = await offered();
    const visitor = server.visitor();

    const page = await visitor.get(`/offers/${code}`);
    const taken = await visitor.follow(`/offers/${code}/acceptance`);
    const again = await visitor.submit(`/offers/${code}/acceptance`);
    const later = await visitor.get(`/offers/${code}`);
    const priya = await (await server.signedIn(cast.priya.id)).get(`/sessions/${id}`);

    expect(page.html).toContain('Please answer by Tuesday 24 November 2026 at 12:00.');
    expect(page.html).not.toContain('Priya');
    expect(taken.html).toContain('The place is yours.');
    expect([again.status, later.html.includes('You have taken this place')]).toEqual([409, true]);
    expect(priya.html).toContain('You have a place.');
  });

  it('let somebody pass a place on from the session’s page', async () => {
    const { id } = await offered();
    const priya = await server.signedIn(cast.priya.id);

    const page = await priya.get(`/sessions/${id}`);
    const passed = await priya.follow(`/sessions/${id}/offer/passing`);
    const joan = await (await server.signedIn(cast.joan.id)).get(`/sessions/${id}`);
    const people = await (await server.signedIn(cast.amina.id)).get(`/programme/sessions/${id}/people`);

    expect(page.html).toContain('A place is free, and we keep it for you.');
    expect(passed.html).toContain('The place goes to the next person.');
    expect(joan.html).toContain('A place is free, and we keep it for you.');
    expect(people.html).toContain('Offered a place until Tuesday 24 November 2026 at 12:00');
  });

  it('tell whoever guesses a link that there is no such offer', async () => {
    expect((await server.visitor().get('/offers/NOTHING')).status).toBe(404);
    expect((await server.visitor().submit('/offers/NOTHING/passing')).status).toBe(404);
  });

  it('write one letter for one offer, however often the clock looks', async () => {
    const { code } = await offered();
    await server.get(CalendarWatch).settled();
    const { count = 0 } =
      (await server.get(Reader).first<{ count: number }>(sql`
        select count(*) as "count" from outgoing_mail where text like ${`%${code}%`}`)) ?? {};

    expect(count).toBe(1);
  });

  it('write of no offer while its session is cancelled', async () => {
    const { id } = await offered();
    const untold = `delete from offer_told where offer_id in (select id from place_offer where session_id = ?)`;
    await server.get(Transactions).run((tables) => tables.query(untold, [id]));
    await server.get(SessionStates).cancel(cast.amina.actor, { id }, 'A strike');

    const meanwhile = await server.get(OfferLetters).tellDue();
    await server.get(SessionStates).restore(cast.amina.actor, { id });

    expect([meanwhile, await server.get(OfferLetters).tellDue()]).toEqual([0, 1]);
  });
});
