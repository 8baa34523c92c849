import { ConferenceImports, ConferenceQueries } from '#conference';
import { bytesOf, CONFERENCE, eventXml, scheduleText } from '../../libs/schedules/src/written.fixture.js';
import { castOf, type Cast } from '../support/cast.js';
import { startServer, type Server } from '../support/server.js';
import { statementsOf } from '../support/statements.js';
import type { Visitor } from '../support/visitors.js';

const talk = (id: number, parts: Record<string, string> = {}) =>
  eventXml({ title: `Talk ${id}`, slug: `copn2026-talk-${id}`, ...parts }, `id="${id}"`);
const MORNING = talk(1, {
  abstract: 'One &lt; two\n\nAnother',
  persons: '<person>Sam Okafor</person>',
});
const NIGHT = talk(2, {
  ...{ date: '2026-10-25T00:30:00+01:00', start: '00:30', track: 'Practice &amp; more' },
  links: '<link href="https://example.org/slides">Slides</link>',
});
const fileOf = (...events: string[]) => bytesOf(scheduleText({ events }));
const text = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('the programme of a conference', () => {
  let server: Server;
  let cast: Cast;
  let joan: Visitor;

  beforeEach(async () => {
    server = await startServer('sqlite', { at: new Date('2026-10-01T09:00:00Z') });
    cast = await castOf(server);
    joan = await server.signedIn(cast.joan.id);
    await joan.get('/account');
    await server.get(ConferenceImports).add(cast.amina.actor, fileOf(MORNING, NIGHT));
  });

  afterEach(() => server.close());

  const list = async (query = '', who = joan) => (await who.get(`/conferences/copn2026${query}`)).html;
  const idOf = async (title: string) => {
    const { id } = await server.get(ConferenceQueries).there('copn2026');
    return (await server.get(ConferenceQueries).talks(id)).find((one) => one.title === title)!.id;
  };

  it('is a list by time, on the clock of the conference, and after midnight too', async () => {
    const words = text(await list());

    expect(words).toContain('2 talks on Saturday 24 October');
    expect(words).toMatch(/10:00 .*Talk 1 .*Sam Okafor .*Main Hall · 45 minutes .*00:30 .*Talk 2/);
  });

  it('can be read by anybody, who is asked to sign in to star', async () => {
    const stranger = server.visitor();
    const html = await list('', stranger);

    expect(text(html)).toContain('Sign in to star the talks that you mean to hear.');
    expect(html).not.toContain('wh-star"');
    const refused = await stranger.submit('/conferences/copn2026/stars', { star: await idOf('Talk 1') });
    expect([refused.status, refused.location]).toEqual([303, '/sign-in']);
  });

  it('is starred with one press, and shows only my stars if I like', async () => {
    const id = await idOf('Talk 2');
    await joan.get('/conferences/copn2026');
    const pressed = await joan.submit('/conferences/copn2026/stars', {
      star: id,
      back: '/conferences/copn2026?day=1',
    });

    expect(pressed.location).toBe(`/conferences/copn2026?day=1#t-${id}`);
    expect(text(await list('?mine=yes'))).toMatch(/1 talk on .*Talk 2 .*★/);
    expect(text(await list('?mine=yes', await server.signedIn(cast.ben.id)))).toContain('0 talks on');

    await joan.submit('/conferences/copn2026/stars', { unstar: id });
    expect(text(await list('?mine=yes'))).toContain('No talk here.');
    expect((await joan.submit('/conferences/copn2026/stars', { star: 'nowhere' })).status).toBe(404);
  });

  it('is narrowed by track, and by nothing where the address says nonsense', async () => {
    expect(text(await list('?track=Practice+%26+more'))).toContain('1 talk on');
    expect(text(await list('?day=x&mine=maybe'))).toContain('2 talks on');
    expect(text(await list('?day=9'))).toContain('No talk here.');
  });

  it('has a page for each talk, with what was typed as it was typed', async () => {
    const page = await joan.get('/conferences/copn2026/talks/copn2026-talk-1');

    expect(page.html).toContain('One &lt; two</p>');
    expect(text(page.html)).toContain('Saturday 24 October, 10:00 to 10:45 (Europe/London)');
    expect((await joan.get('/conferences/copn2026/talks/copn2026-talk-2')).html).toContain(
      'href="https://example.org/slides"',
    );
    expect((await joan.get('/conferences/copn2026/talks/none')).status).toBe(404);
    expect((await joan.get('/conferences/none')).status).toBe(404);
  });

  it('goes out as files that come in again without a change', async () => {
    for (const file of ['schedule.xml', 'schedule.json']) {
      const bytes = await server.visitor().download(`/conferences/copn2026/${file}`);
      expect(await server.get(ConferenceImports).dryRun(cast.amina.actor, bytes)).toMatchObject({
        ...{ mended: [], skipped: [], events: 2, changed: 0 },
      });
    }
  });

  it('asks as many statements for two talks as for forty', async () => {
    const few = await statementsOf(server, () => list());
    const more = Array.from({ length: 40 }, (_, place) => talk(place + 1));
    await server.get(ConferenceImports).add(cast.amina.actor, fileOf(...more));

    expect(await statementsOf(server, () => list())).toBe(few);
  });
});

describe('bringing in a programme', () => {
  let server: Server;
  let cast: Cast;
  let amina: Visitor;

  beforeEach(async () => {
    server = await startServer('sqlite', { at: new Date('2026-10-01T09:00:00Z') });
    cast = await castOf(server);
    amina = await server.signedIn(cast.amina.id);
    await amina.get('/programme/conferences');
  });

  afterEach(() => server.close());

  const choose = (bytes: Uint8Array | string, who = amina) =>
    who.submit('/programme/conferences', { file: new File([bytes], 'schedule.xml') });

  it('is looked at first, then done, and everybody finds it under training', async () => {
    expect((await amina.get('/programme/conferences')).html).toContain('No conference is here yet.');
    const chosen = await choose(fileOf(MORNING, talk(3, { title: '' })));
    const look = await amina.get(chosen.location!);

    expect(text(look.html)).toContain('Talks without a title were left out. For example: 3');
    expect(text(look.html)).toContain(
      'Speakers without a guid or a number got them. For example: Sam Okafor',
    );
    expect((await amina.get('/conferences/copn2026')).status).toBe(404);

    const done = await amina.follow(chosen.location!);
    expect(text(done.html)).toContain('The programme is in: 1 talk.');
    const training = await (await server.signedIn(cast.joan.id)).get('/training');
    expect(text(training.html)).toContain('Annual conference , 24 – 25 October 2026');
    expect((await amina.get(chosen.location!)).status).toBe(404);
  });

  it('says where nothing would change', async () => {
    await server.get(ConferenceImports).add(cast.amina.actor, fileOf(MORNING));
    const chosen = await choose(fileOf(MORNING));

    expect((await amina.get(chosen.location!)).html).toContain('All of this is in already.');
  });

  it.each([
    ['', 'Choose the programme: a file that ends in .xml or .json.'],
    ['<rss></rss>', 'This is no conference programme that we can read'],
    ['<!DOCTYPE x [<!ENTITY a "b">]><schedule/>', 'definitions of its own'],
  ])('refuses %s with a sentence', async (bytes, sentence) => {
    const refused =
      bytes === '' ? await amina.submit('/programme/conferences', { x: '' }) : await choose(bytes);

    expect(refused.status).toBe(422);
    expect(refused.html).toContain(sentence);
  });

  it('is for educators; a file is found by whoever chose it, and for an hour', async () => {
    const ben = await server.signedIn(cast.ben.id);
    await ben.get('/account');
    const chosen = await choose(fileOf(MORNING));
    const oli = await server.signedIn(cast.oli.id);

    expect((await ben.get('/programme/conferences')).status).toBe(403);
    expect((await choose(fileOf(MORNING), ben)).status).toBe(403);
    expect((await ben.get(chosen.location!)).status).toBe(403);
    expect((await oli.get(chosen.location!)).status).toBe(404);
    expect((await server.visitor().get('/programme/conferences')).location).toContain('/sign-in');

    server.clock.setTo(new Date(+server.clock.now() + 61 * 60_000));
    expect((await amina.get(chosen.location!)).status).toBe(404);
  });

  it('keeps the programme of one from being overwritten by another educator', async () => {
    await server.get(ConferenceImports).add(cast.oli.actor, fileOf(MORNING));
    const refused = await choose(bytesOf(scheduleText({ conference: CONFERENCE, events: [NIGHT] })));

    expect(refused.status).toBe(403);
  });
});
