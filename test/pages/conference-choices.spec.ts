import { ConferenceQueries, OwnFacts } from '#conference';
import type { Tier } from '#kernel';
import { castOf, type Cast } from '../support/cast.js';
import { conference, talkXml, wordsOf } from '../support/conferences.js';
import { startServer, type Server } from '../support/server.js';

const BASE = '/conferences/copn2026';

describe('choosing from a conference', () => {
  let server: Server;
  let cast: Cast;

  beforeEach(async () => {
    server = await startServer('sqlite', { at: new Date('2026-10-01T09:00:00Z') });
    cast = await castOf(server);
    await conference(server, cast.amina.actor, {
      Hall: [talkXml(1, '10:00', { abstract: 'All of Œdema' }), talkXml(2, '11:00')],
      Attic: [talkXml(3, '10:00', { persons: '<person id="1">Siân O’Neill</person>' }), talkXml(4, '11:00')],
    });
    await madeFor({ 'Talk 1': 'registered-clinical', 'Talk 3': 'non-clinical' });
  });

  afterEach(() => server.close());

  const page = async (path: string, who = server.visitor()) => wordsOf((await who.get(BASE + path)).html);
  const madeFor = async (tiers: Readonly<Record<string, Tier>>) => {
    const { id } = await server.get(ConferenceQueries).there('copn2026');
    const talks = (await server.get(ConferenceQueries).talks(id)).flatMap(({ guid, title }) => {
      const tier = tiers[title];
      return tier === undefined ? [] : [[guid, { audience: { tiers: [tier], roles: [] } }] as const];
    });
    await server
      .get(OwnFacts)
      .write(cast.amina.actor, 'copn2026', { rooms: new Map(), talks: new Map(talks) });
  };

  it.each([
    ['?q=talk+4', 'Talk 4'],
    ['?q=SIAN+o%27neill', 'Talk 3'],
    ['?q=all+of', 'Talk 1'],
    ['?q=talk+4&day=7', 'Talk 4'],
  ])('finds words in titles, speakers and summaries on any day: %s', async (query, title) => {
    const words = await page(query);

    expect(words).toMatch(/1 talk for “.*” on all days/);
    expect(words).toContain(`Sat 24 Oct, ${title === 'Talk 4' ? '11' : '10'}:00 ${title}`);
  });

  it('says so where nothing has the words, whatever they are', async () => {
    expect(await page('?q=%3Cb%3E%25')).toContain('0 talks for “&lt;b&gt;%” on all days');
    expect(await page('?q=+&for=nobody')).toContain('4 talks on');
  });

  it('shows what suits people of one kind', async () => {
    const words = await page('?for=non-clinical');

    expect(words).toContain('3 talks on');
    expect(words).not.toContain('Talk 1');
    expect(words).toContain('Remove filter: For reception and admin staff');
  });

  it('leads through the days: what is made for me, else what is for everybody', async () => {
    const joan = await page('/path', await server.signedIn(cast.joan.id));
    const amina = await page('/path', await server.signedIn(cast.amina.id));

    expect(joan).toMatch(/10:00 Talk 3 .* Made for you 11:00 Choose one of these\. Talk 2 .* Talk 4/);
    expect(joan).not.toContain('Talk 1');
    expect(amina).toMatch(/10:00 Talk 1 .* Made for you 11:00/);
    expect(await page('/path')).toContain('A way through the days for reception and admin staff.');
    expect(await page('/path?for=volunteers')).toMatch(/11:00 Choose one of these/);
  });
});
