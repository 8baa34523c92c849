import { ConferenceQueries } from '#conference';
import { castOf, type Cast } from '../support/cast.js';
import { conference, starred, talkXml, wordsOf } from '../support/conferences.js';
import { startServer, type Server } from '../support/server.js';
import { statementsOf } from '../support/statements.js';

const BASE = '/conferences/copn2026';

describe('a conference room by room', () => {
  let server: Server;
  let cast: Cast;

  beforeEach(async () => {
    server = await startServer('sqlite', { at: new Date('2026-10-24T09:15:00Z') });
    cast = await castOf(server);
    await conference(server, cast.amina.actor, {
      Hall: [talkXml(1, '10:00', { persons: '<person id="1">Ann Lee</person>' }), talkXml(3, '10:50')],
      'The Attic': [talkXml(2, '10:30')],
    });
  });

  afterEach(() => server.close());

  const page = async (path: string, who = server.visitor()) => (await who.get(BASE + path)).html;
  const roomId = async (name: string) => {
    const { id } = await server.get(ConferenceQueries).there('copn2026');
    return (await server.get(ConferenceQueries).rooms(id)).find((room) => room.name === name)!.id;
  };

  it('is a list of rooms with their talks in the order of time, for anybody', async () => {
    const words = wordsOf(await page('/grid'));

    expect(words).toContain('3 talks in 2 rooms');
    expect(words).toMatch(/Hall Talk 1 10:00 to 10:45 Talk 3 10:50 to 11:35 The Attic Talk 2 10:30 to 11:15/);
  });

  it('puts what is at once side by side', async () => {
    const html = await page('/grid');

    const places = [...html.matchAll(/wh-slot (wh-from-\d+ wh-over-\d+)"><a[^>]*>([^<]+)/g)];
    expect(places.map(([, place, title]) => [title, place])).toEqual([
      ['Talk 1', 'wh-from-1 wh-over-2'],
      ['Talk 3', 'wh-from-4 wh-over-2'],
      ['Talk 2', 'wh-from-2 wh-over-3'],
    ]);
  });

  it('marks my stars, and shows all days or one', async () => {
    await starred(server, cast.joan.actor, 'Talk 2');
    const joan = await server.signedIn(cast.joan.id);

    expect(wordsOf(await page('/grid?day=all', joan))).toMatch(/Talk 2 10:30 to 11:15 ★ Starred/);
    expect(await page('/grid', await server.signedIn(cast.ben.id))).not.toContain('★');
    expect(wordsOf(await page('/grid?day=nonsense'))).toContain('3 talks in 2 rooms');
  });

  it('says what is on now in each room and what comes next', async () => {
    const words = wordsOf(await page('/now'));

    expect(words).toContain('It is 10:15 there.');
    expect(words).toMatch(/Hall Now Talk 1 until 10:45 Next Talk 3 in 35 minutes, at 10:50/);
    expect(words).toMatch(/The Attic Now Nothing Next Talk 2 in 15 minutes, at 10:30/);

    server.clock.setTo(new Date('2026-10-26T09:00:00Z'));
    expect(wordsOf(await page('/now'))).toMatch(/It is over\. .*Nothing is on/);
  });

  it('has a screen for each door, which reloads itself once somebody asks it to', async () => {
    const path = `/rooms/${await roomId('Hall')}`;
    const still = await page(path);
    const fresh = await page(`${path}?fresh=yes`);

    expect(still).not.toContain('http-equiv="refresh"');
    expect(fresh).toContain('<meta http-equiv="refresh" content="30">');
    expect(fresh).not.toMatch(/<script|<button|wh-header/);
    expect(wordsOf(fresh)).toMatch(
      /Hall 10:15 Now Talk 1 Ann Lee until 10:45 Next, in 35 minutes, at 10:50 Talk 3/,
    );

    server.clock.setTo(new Date('2026-10-24T20:00:00Z'));
    expect(wordsOf(await page(path))).toContain('Nothing more is planned here today.');
  });

  it('is not there where there is no such conference or room', async () => {
    const answers = ['/conferences/none/grid', '/conferences/none/now', `${BASE}/rooms/none`];
    const statuses = await Promise.all(
      answers.map(async (path) => (await server.visitor().get(path)).status),
    );

    expect(statuses).toEqual([404, 404, 404]);
  });

  it.each(['/grid?day=all', '/now'])(
    'asks as many statements for three talks as for forty: %s',
    async (path) => {
      const few = await statementsOf(server, () => page(path));
      const many = Array.from({ length: 40 }, (_, place) => talkXml(place + 1, '10:00'));
      await conference(server, cast.amina.actor, { Hall: many.slice(0, 20), 'The Attic': many.slice(20) });

      expect(await statementsOf(server, () => page(path))).toBe(few);
    },
  );
});
