import { once } from 'node:events';
import { Reader, sql, Transactions } from '#database';
import { Clock, SystemClock } from '#kernel';
import WebSocket from 'ws';
import { castOf } from '../../../../test/support/cast.js';
import { ENGINES } from '../../../../test/support/databases.js';
import { openHouse, type House } from '../../../../test/support/house.js';
import { startJanus, type TestJanus } from '../../../../test/support/janus.js';
import { describeThroughJanus } from '../../../../test/support/judged.js';
import { publishedClinic } from '../../../../test/support/programme.js';
import { signedToken } from './janus-server.js';
import { Ear, processOn, type Process } from './media.fixture.js';
import { Pins } from './pins.js';

// Tokens end by the real clock, which is Janus's.
const at = new SystemClock().now();
const inAnHour = new Date(+at + 3_600_000);
const CLINIC = { startsAt: inAnHour, endsAt: new Date(+inAnHour + 3_600_000) };

describeThroughJanus('the media server', () => {
  describe.each(ENGINES)('with %s', (engine) => {
    let janus: TestJanus;
    let house: House;
    let here: Process;
    const clinics: string[] = [];

    beforeAll(async () => {
      janus = await startJanus();
      house = await openHouse(engine, { at, environment: janus.environment });
      const cast = await castOf(house);
      for (let n = 0; n < 4; n++) clinics.push(await publishedClinic(house, cast, CLINIC));
      here = await processOn(house);
    });
    afterAll(async () => {
      here.keepers.onApplicationShutdown();
      await house.close();
      await janus.close();
    });

    const sit = (participant: string, ear = new Ear(), { media } = here) =>
      media.sit({ sessionId: clinics[0]!, participant, tell: ear.tell });
    const seats = () =>
      house.get(Reader).rows<{ participant: string; heldIn: string }>(sql`
      select participant as "participant", held_in as "heldIn" from media_seat order by 1`);

    it('gives people seats in one room, made for the first of them, and takes a seat back', async () => {
      await sit('amina:1');
      await sit('ben:1');
      const both = await seats();

      await here.media.leave('ben:1');

      expect([both, await seats()].map((rows) => rows.map(({ participant }) => participant))).toEqual([
        ['amina:1', 'ben:1'],
        ['amina:1'],
      ]);
    });

    it('lets the same browser sit down again, though another process still holds its old seat', async () => {
      const beside = await processOn(house);
      await sit('priya:1');

      const feeds = await sit('priya:1', new Ear(), beside);

      await beside.media.leave('priya:1');
      beside.keepers.onApplicationShutdown();
      expect(feeds).toEqual([]);
    });

    it('keeps a session on the server where it began, and spreads others over all', async () => {
      const pins = new Pins(house.get(Transactions), house.get(Clock));
      const servers = ['north', 'south'];

      const chosen: string[] = [];
      for (const id of [clinics[1], clinics[2], clinics[1]]) chosen.push(await pins.serverOf(id!, servers));

      expect(chosen).toEqual(['north', 'south', 'north']);
    });

    it('moves a session whose server is no longer named', async () => {
      const pins = new Pins(house.get(Transactions), house.get(Clock));
      await pins.serverOf(clinics[3]!, ['gone']);

      expect(await pins.serverOf(clinics[3]!, ['north'])).toBe('north');
    });

    it('takes over, in a new process, the seats that a process held which has ended', async () => {
      const before = await processOn(house);
      await sit('ruth:1', new Ear(), before);
      const held = (await seats()).find(({ participant }) => participant === 'ruth:1');
      before.keepers.onApplicationShutdown();

      const after = await processOn(house);
      await after.keepers.at(after.keepers.servers[0]!);
      const back = { sessionId: clinics[0]!, participant: 'ruth:1', tell: () => undefined };
      const feeds = await after.media.resume(back, []);

      const still = (await seats()).find(({ participant }) => participant === 'ruth:1');
      await after.media.leave('ruth:1');
      after.keepers.onApplicationShutdown();
      expect({ feeds, still }).toEqual({ feeds: [], still: held });
    });

    it('says that the seat is gone to a browser that comes back too late, or to another room', async () => {
      await sit('joan:1');
      const back = (participant: string, sessionId: string) =>
        here.media.resume({ sessionId, participant, tell: () => undefined }, []);

      await expect(back('joan:2', clinics[0]!)).rejects.toMatchObject({ code: 'media-seat-gone' });
      await expect(back('joan:1', clinics[1]!)).rejects.toMatchObject({ code: 'media-seat-gone' });
    });

    it('tells people when the server was killed, and seats them again when it is back', async () => {
      const ear = new Ear();
      await sit('tomos:1', ear);

      await janus.kill();
      await expect(sit('oli:1')).rejects.toMatchObject({ code: 'media-away' });
      await janus.start();
      await ear.until('lost');
      await sit('tomos:1');

      expect((await seats()).map(({ participant }) => participant)).toEqual(['tomos:1']);
    });

    it.each([
      ['no token', undefined, 403],
      ['a token signed with another key', signedToken({ adminKey: 'somebody else’s' }, at), 403],
    ])('opens to nobody with %s', async (_story, token, code) => {
      const said = await saidTo(janus, { janus: 'create', token });

      expect(said).toMatchObject({ janus: 'error', error: { code } });
    });
  });
});

/** What Janus answers to a program that found its door. */
async function saidTo({ environment }: TestJanus, words: object): Promise<unknown> {
  const socket = new WebSocket(environment.JANUS_URL, 'janus-protocol');
  await once(socket, 'open');
  socket.send(JSON.stringify({ ...words, transaction: '1' }));
  const [answer] = (await once(socket, 'message')) as [Buffer];
  socket.close();
  return JSON.parse(answer.toString());
}
