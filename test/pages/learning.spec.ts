import { CheckIns, Entries, RegisterQueries, SessionsOnRecord } from '#attendance';
import { SYSTEM } from '#kernel';
import { People } from '#people';
import { Registrations } from '#programme';
import { castOf, type Cast } from '../support/cast.js';
import { publishedClinic, registered } from '../support/programme.js';
import { statementsOf } from '../support/statements.js';
import { startServer, type Server } from '../support/server.js';

const HOUR = 3_600_000;

describe('a person’s own record', () => {
  let server: Server;
  let cast: Cast;

  beforeEach(async () => {
    server = await startServer('sqlite', { at: new Date('2025-11-01T09:00:00Z') });
    cast = await castOf(server);
  });

  afterEach(() => server.close());

  /** An hour's clinic that begins then; afterwards it is over. */
  async function clinicAt(start: string, title: string): Promise<string> {
    const startsAt = new Date(start);
    const endsAt = new Date(+startsAt + HOUR);
    const id = await publishedClinic(server, cast, { title, startsAt, endsAt });
    server.clock.setTo(new Date(+endsAt + HOUR));
    return id;
  }

  /** 13:00 to 14:00, with a break of twenty minutes in the middle. */
  const BREAK = [
    { kind: 'didactic', title: 'First', minutes: 20 },
    { kind: 'break', title: 'Tea', minutes: 20 },
    { kind: 'discussion', title: 'Second', minutes: 20 },
  ] as const;

  it('sums the minutes that are credited: a break is no learning', async () => {
    const times = { startsAt: new Date('2026-11-02T13:00:00Z'), endsAt: new Date('2026-11-02T14:00:00Z') };
    const id = await publishedClinic(server, cast, { title: 'Feeding', ...times, agenda: BREAK });
    server.clock.setTo(new Date('2026-11-02T15:00:00Z'));
    await came(cast.priya, id, ['2026-11-02T13:00:00Z', '2026-11-02T13:50:00Z']);

    const { html } = await record(cast.priya);

    expect(html).toContain('In 2026 you have been to 1 session, 30 minutes in all, without the breaks.');
    expect(html).toContain('30 minutes of learning, without the breaks');
  });

  const came = (who: { id: string }, id: string, [joined, left]: [string, string]) =>
    server.get(Entries).record(
      cast.oli.actor,
      id,
      { personId: who.id },
      {
        source: 'vouched',
        joinedAt: new Date(joined),
        leftAt: new Date(left),
      },
    );
  const record = async (who: { id: string }) => (await server.signedIn(who.id)).get('/learning');

  it('says what the year comes to, and each session with minutes, status and how it was counted', async () => {
    const old = await clinicAt('2025-11-24T13:00:00Z', 'Last year');
    await came(cast.priya, old, ['2025-11-24T13:00:00Z', '2025-11-24T14:00:00Z']);
    const pain = await clinicAt('2026-10-12T12:00:00Z', 'Pain in the night');
    await came(cast.priya, pain, ['2026-10-12T12:00:00Z', '2026-10-12T13:00:00Z']);
    const feeding = await clinicAt('2026-11-02T13:00:00Z', 'Feeding');
    await came(cast.priya, feeding, ['2026-11-02T13:00:00Z', '2026-11-02T13:15:00Z']);

    const { html } = await record(cast.priya);

    expect(html).toContain('In 2026 you have been to 2 sessions, 1 hour 15 minutes in all.');
    expect(html).toContain('Year by year');
    expect(html).toMatch(/2025.*1 hour</s);
    expect(html).toContain('Monday 12 October 2026, 13:00 to 14:00');
    expect(html).toContain('Counted from: vouched for');
    expect(html).toContain('Part of the time');
    expect(html).toContain('Counts as attended: 50% of the session or more.');
    expect(html.indexOf('Feeding')).toBeLessThan(html.indexOf('Pain in the night'));
  });

  it('never says that somebody stayed away: only that there is no record, or that they said so', async () => {
    server.clock.setTo(new Date('2026-11-01T09:00:00Z'));
    const startsAt = new Date('2026-11-02T13:00:00Z');
    const id = await publishedClinic(server, cast, { startsAt, endsAt: new Date(+startsAt + HOUR) });
    await registered(server, cast.priya, id);
    await server.get(Registrations).apologise(cast.joan.actor, { sessionId: id, personId: cast.joan.id });
    server.clock.setTo(new Date('2026-11-03T09:00:00Z'));

    expect((await record(cast.priya)).html).toContain('You registered, and we have no record that you came');
    expect((await record(cast.joan)).html).toContain('You told us that you could not come');
  });

  it('is empty at first, and says what to do', async () => {
    const { html, status } = await record(cast.joan);

    expect(status).toBe(200);
    expect(html).toContain('You have not been to a session yet.');
    expect(html).toContain('href="/training"');
  });

  it('is one’s own: strangers sign in first, and nobody sees another’s', async () => {
    const id = await clinicAt('2026-11-02T13:00:00Z', 'Feeding');
    await came(cast.priya, id, ['2026-11-02T13:00:00Z', '2026-11-02T14:00:00Z']);

    expect(await server.visitor().get('/learning')).toMatchObject({
      status: 303,
      location: '/sign-in?next=%2Flearning',
    });
    expect((await record(cast.oli)).html).not.toContain('Feeding');
    const ben = await server.signedIn(cast.ben.id);
    await ben.get('/account');
    const meddling = await ben.submit(`/learning/contests/${id}`, { reason: 'She was not there' });
    expect(meddling.html).toContain('this line of the register');
  });

  it('takes "This is not right" with a reason, once, and shows it to the coordinator', async () => {
    const id = await clinicAt('2026-11-02T13:00:00Z', 'Feeding');
    await came(cast.priya, id, ['2026-11-02T13:00:00Z', '2026-11-02T13:15:00Z']);
    const priya = await server.signedIn(cast.priya.id);
    const before = await priya.get('/learning');

    const after = await priya.follow(`/learning/contests/${id}`, { reason: 'I was with Joan' });

    expect(before.html).toContain('This is not right');
    expect(after.html).toContain('The coordinator sees what you wrote and will look at it.');
    expect(after.html).toContain('You told us that this is wrong.');
    const session = await server.get(SessionsOnRecord).kept(cast.oli.actor, id);
    expect((await server.get(RegisterQueries).lines(session, { limit: 50 })).items).toMatchObject([
      { name: 'Priya Nair', flags: ['contested', 'vouched'] },
    ]);
    expect((await priya.submit(`/learning/contests/${id}`, { reason: 'Again' })).html).toContain(
      'You have already told us.',
    );
  });

  it.each([
    ['nothing', ' ', 'Tell us what is wrong'],
    ['too much', 'x'.repeat(1001), 'Use 1,000 letters at most'],
  ])('keeps what was typed where that is %s', async (_story, reason, message) => {
    const id = await clinicAt('2026-11-02T13:00:00Z', 'Feeding');
    await came(cast.priya, id, ['2026-11-02T13:00:00Z', '2026-11-02T13:15:00Z']);
    const priya = await server.signedIn(cast.priya.id);
    await priya.get('/learning');

    const answer = await priya.submit(`/learning/contests/${id}`, { reason });

    expect(answer.status).toBe(422);
    expect(answer.html).toContain('<title>Error: My learning');
    expect(answer.html).toContain(`<a href="#reason-${id}">${message}</a>`);
    expect(answer.html).toContain(`${reason.trim()}</textarea>`);
    expect(answer.html).toMatch(/<details class="nhsuk-details" open/);
  });

  it('offers earlier visits as a guest under the same e-mail, and counts them when they are claimed', async () => {
    server.clock.setTo(new Date('2026-11-01T09:00:00Z'));
    const startsAt = new Date('2026-11-02T13:00:00Z');
    const id = await publishedClinic(server, cast, { startsAt, endsAt: new Date(+startsAt + HOUR) });
    server.clock.setTo(startsAt);
    const { code } = await server.get(CheckIns).door(cast.oli.actor, id);
    const mo = { name: 'Mo Sayed', roleId: 'chaplain', email: 'mo@larch.example' };
    await server.get(CheckIns).checkInGuest(code, { ...mo, organisationName: 'Larch Hospice' });
    const draft = { ...mo, accessLevel: 'member', organisationId: cast.places.hub } as const;
    const visitor = await server.signedIn(await server.get(People).add(SYSTEM, draft));

    const offer = await visitor.get('/learning');
    const action = /action="(\/learning\/visits\/[^"]+)"/.exec(offer.html)?.[1] ?? '';
    const claimed = await visitor.follow(action);

    expect(offer.html).toContain('Were these visits yours?');
    expect(offer.html).toContain('Mo Sayed, Larch Hospice: 1 visit.');
    expect(claimed.html).toContain('Those visits are in your record now.');
    expect(claimed.html).toContain('In 2026 you have been to 1 session, 1 hour in all.');
    expect(claimed.html).not.toContain('Were these visits yours?');
    expect((await record(cast.ben)).html).not.toContain('Mo Sayed');
    const ben = await server.signedIn(cast.ben.id);
    await ben.get('/account');
    expect((await ben.submit(action)).status).toBe(404);
  });

  it('asks the same number of statements for one session and for three', async () => {
    const priya = await server.signedIn(cast.priya.id);
    const asked = () => statementsOf(server, () => priya.get('/learning'));
    const hour = (day: string): [string, string] => [`${day}T13:00:00Z`, `${day}T14:00:00Z`];
    await came(cast.priya, await clinicAt('2025-12-01T13:00:00Z', 'One'), hour('2025-12-01'));
    const one = await asked();
    for (const day of ['2025-12-08', '2026-01-05'])
      await came(cast.priya, await clinicAt(`${day}T13:00:00Z`, day), hour(day));

    expect(await asked()).toBe(one);
  });
});
