import { ConferenceQueries, OwnFacts } from '#conference';
import { castOf, type Cast } from '../support/cast.js';
import { conference, starred, talkId, talkXml, wordsOf } from '../support/conferences.js';
import { startServer, type Server } from '../support/server.js';
import { statementsOf } from '../support/statements.js';
import type { Visitor } from '../support/visitors.js';

const PATH = '/conferences/copn2026/agenda';

describe('my programme of a conference', () => {
  let server: Server;
  let cast: Cast;
  let joan: Visitor;

  beforeEach(async () => {
    server = await startServer('sqlite', { at: new Date('2026-10-01T09:00:00Z') });
    cast = await castOf(server);
    joan = await server.signedIn(cast.joan.id);
    await conference(server, cast.amina.actor, {
      Hall: [talkXml(1, '10:00'), talkXml(3, '11:10'), talkXml(4, '12:00')],
      Attic: [talkXml(2, '10:25')],
    });
    await walk('Attic', 'Hall', 8);
  });

  afterEach(() => server.close());

  const page = async (who = joan) => wordsOf((await who.get(PATH)).html);
  const walk = async (from: string, to: string, minutes: number) => {
    const { id } = await server.get(ConferenceQueries).there('copn2026');
    const rooms = await server.get(ConferenceQueries).rooms(id);
    const toId = rooms.find(({ name }) => name === to)!.id;
    const meant = new Map([[from, { walk: { [toId]: minutes } }]]);
    await server.get(OwnFacts).write(cast.amina.actor, 'copn2026', { rooms: meant, talks: new Map() });
  };

  it('lists what I starred by time, and says what I cannot hear whole or cannot reach', async () => {
    await starred(server, cast.joan.actor, 'Talk 3', 'Talk 1', 'Talk 2');

    const words = await page();

    expect(words).toContain('Your programme has 3 talks, and there are 2 things to look at.');
    expect(words).toMatch(/10:00 to 10:45 Talk 1 .* “Talk 1” and “Talk 2”\. 10:25 to 11:10 Talk 2/);
    expect(words).toContain('These two overlap by 20 minutes.');
    expect(words).toContain('You have no time for a walk of 8 minutes. From Attic to Hall.');
  });

  it('says so where I can hear all, and what to do where I starred none', async () => {
    expect(await page()).toContain('You have not starred a talk yet.');

    await starred(server, cast.joan.actor, 'Talk 1', 'Talk 4');
    expect(await page()).toContain('Your programme has 2 talks. You can hear all of it.');
    await starred(server, cast.joan.actor, 'Talk 3', 'Talk 2');
    expect(await page()).toContain('no time for a walk');
    expect(await page(await server.signedIn(cast.ben.id))).toContain('You have not starred a talk yet.');
  });

  it('says where a talk was that moved since I starred it, until it is back there', async () => {
    await starred(server, cast.joan.actor, 'Talk 1');
    const bringIn = (time: string) => {
      server.clock.advance(60_000);
      return conference(server, cast.amina.actor, { Hall: [talkXml(1, time)] });
    };
    await bringIn('15:00');
    expect(await page()).toContain(
      'It moved since. It was: Saturday 24 October 2026, 10:00 to 10:45, Hall. 15:00 to 15:45 Talk 1',
    );

    await starred(server, cast.ben.actor, 'Talk 1');
    expect(await page(await server.signedIn(cast.ben.id))).not.toContain('It moved since');
    await bringIn('10:00');
    expect(await page()).not.toContain('It moved since');
  });

  it('can be asked whether it is still as it was drawn, which nothing else of the conference changes', async () => {
    await starred(server, cast.joan.actor, 'Talk 1');
    const drawn = /data-print="([^"]+)"/.exec((await joan.get(PATH)).html)?.[1] ?? '';
    const print = async () => (await joan.get(`${PATH}/print`)).html;
    const bringIn = (mine: string, others: string) => {
      server.clock.advance(60_000);
      return conference(server, cast.amina.actor, { Hall: [talkXml(1, mine), talkXml(4, others)] });
    };
    expect(drawn).toHaveLength(22);
    expect(await print()).toBe(drawn);

    await bringIn('10:00', '16:00');
    expect(await print()).toBe(drawn);
    await bringIn('15:00', '16:00');
    expect(await print()).not.toBe(drawn);

    expect((await server.visitor().get(`${PATH}/print`)).location).toContain('/sign-in');
  });

  it('lets me take a star away without script', async () => {
    await starred(server, cast.joan.actor, 'Talk 1');
    await joan.get(PATH);
    const pressed = await joan.follow('/conferences/copn2026/stars', {
      unstar: await talkId(server, 'Talk 1'),
      back: PATH,
    });

    expect(wordsOf(pressed.html)).toContain('You have not starred a talk yet.');
  });

  it('is for those who are signed in, and of a conference that is there', async () => {
    expect((await server.visitor().get(PATH)).location).toBe(`/sign-in?next=${encodeURIComponent(PATH)}`);
    expect((await joan.get('/conferences/none/agenda')).status).toBe(404);
  });

  it('asks as many statements for one star as for four', async () => {
    await starred(server, cast.joan.actor, 'Talk 1');
    const few = await statementsOf(server, () => page());
    await starred(server, cast.joan.actor, 'Talk 2', 'Talk 3', 'Talk 4');

    expect(await statementsOf(server, () => page())).toBe(few);
  });
});
