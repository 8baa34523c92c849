import { castOf, type Cast } from '../support/cast.js';
import { manyClinics, publishedClinic, registered } from '../support/programme.js';
import { statementsOf } from '../support/statements.js';
import { startServer, type Server } from '../support/server.js';

/** Handlebars writes = and & as references. */
const plain = (html: string) => html.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&');

describe('finding training', () => {
  let server: Server;
  let cast: Cast;

  beforeAll(async () => {
    server = await startServer('sqlite');
    cast = await castOf(server);
    await manyClinics(server, cast, 20);
  });

  afterAll(() => server.close());

  const titlesIn = (html: string) =>
    [...html.matchAll(/wh-session__title"><a[^>]*>([^<]+)</g)].map(([, title]) => title);

  it('says that nothing is planned yet, and sends nobody to another empty list', async () => {
    const empty = await startServer('sqlite');

    const mine = (await empty.visitor().get('/training')).html;
    const all = (await empty.visitor().get('/training?for=all')).html;
    await empty.close();

    for (const html of [mine, all]) {
      expect(html).toContain('Nothing is planned yet. What your network plans will stand here.');
      expect(html).not.toContain('Show everything: you are welcome');
    }
  });

  it('shows a receptionist first what is made for them, then what is open to all, and no more', async () => {
    const joan = await server.signedIn(cast.joan.id);

    const page = await joan.get('/training');

    expect(page.html).toContain(
      '<h1 class="nhsuk-heading-xl nhsuk-u-margin-bottom-4">14 sessions for you</h1>',
    );
    expect(page.html).toContain('You work as: <strong>Receptionist</strong>');
    expect(titlesIn(page.html)).toEqual([
      ...['Clinic 1', 'Clinic 4', 'Clinic 7', 'Clinic 10', 'Clinic 13', 'Clinic 16', 'Clinic 19'],
      ...['Clinic 2', 'Clinic 5', 'Clinic 8', 'Clinic 11', 'Clinic 14', 'Clinic 17', 'Clinic 20'],
    ]);
  });

  it('shows everything with one press, with a line on what clinical sessions assume', async () => {
    const joan = await server.signedIn(cast.joan.id);

    const page = await joan.get('/training?for=all');

    expect(titlesIn(page.html)).toHaveLength(20);
    expect(page.html).toContain('Assumes clinical training. You are welcome to come and listen.');
  });

  it('narrows by a form without script, and lets each choice be taken off again', async () => {
    const stranger = server.visitor();

    const page = await stranger.get('/training?for=all&kind=case-clinic&month=2026-12&q=clinic+1');

    expect(page.html).toMatch(/<h1[^>]*>10 sessions found<\/h1>/);
    expect(plain(page.html)).toContain('href="/training?for=all&month=2026-12&q=clinic+1"');
    expect(page.html).toContain('December 2026');
  });

  it('says what to do where nothing fits', async () => {
    const page = await server.visitor().get('/training?kind=conference');

    expect(page.html).toContain(
      'Nothing fits all that you chose. Take a filter off above, or show everything.',
    );
  });

  it('leaves out what it does not know in the address', async () => {
    const page = await server.visitor().get('/training?for=them&kind=party&month=soon&cursor=%00');

    expect(page.status).toBe(200);
  });

  it('asks the same number of statements for 20 sessions and for 200, and pages through them all', async () => {
    const joan = await server.signedIn(cast.joan.id);
    const asked = () => statementsOf(server, () => joan.get('/training?for=all'));
    const few = await asked();
    await manyClinics(server, cast, 180);

    expect(await asked()).toBe(few);

    const seen: unknown[] = [];
    for (let path: string | undefined = '/training?for=all'; path;) {
      const html = plain((await joan.get(path)).html);
      seen.push(...[...html.matchAll(/href="(\/sessions\/\w+)"/g)].map(([, href]) => href));
      path = /href="(\/training\?[^"]*cursor=[^"]+)"/.exec(html)?.[1];
    }
    expect(seen).toHaveLength(200);
    expect(new Set(seen).size).toBe(200);
  });
});

describe('home', () => {
  let server: Server;
  let cast: Cast;

  beforeAll(async () => {
    server = await startServer('sqlite');
    cast = await castOf(server);
  });

  afterAll(() => server.close());

  it('tells a stranger what this is, and shows only what is open to them', async () => {
    await manyClinics(server, cast, 6);

    const page = await server.visitor().get('/');

    expect(page.html).toContain('Learn together about children’s palliative care, wherever you work');
    expect(page.html).toContain('Clinic 2');
    expect(page.html).not.toContain('Clinic 1<');
    expect(page.html).toContain('Join or sign in');
  });

  it('begins with the next thing for somebody who has a place', async () => {
    const soon = { startsAt: new Date('2026-11-23T12:40:00Z'), endsAt: new Date('2026-11-23T13:40:00Z') };
    const id = await publishedClinic(server, cast, { title: 'Mouth care', ...soon });
    await registered(server, cast.priya, id);
    const priya = await server.signedIn(cast.priya.id);

    const before = await priya.get('/');
    server.clock.setTo(new Date('2026-11-23T12:25:00Z'));
    const at = await priya.get('/');

    expect(before.html).toContain('Your clinic starts in 40 minutes');
    expect(before.html).toMatch(/href="\/sessions\/\w+"[^>]*>\s*Prepare/);
    expect(at.html).toContain('Your clinic starts in 15 minutes');
    expect(at.html).toContain('Go to the room');
  });
});
