import { describeThroughJanus } from '../support/judged.js';
import type { BareRoom } from './bare-room.js';
import { openJanusRoom, type JanusRoom } from './janus-room.js';
import { untilReceived } from './seen-and-heard.js';

const SENDING = ['amina', 'ben'];
const WATCHING = ['priya', 'joan', 'tomos', 'ruth', 'oli', 'lena'];
const ON = Object.fromEntries(SENDING.map((one) => [one, { microphone: true, camera: true }]));

describeThroughJanus('eight browsers through a media server', () => {
  let open: JanusRoom;
  let room: BareRoom;
  const pages = new Map<string, Awaited<ReturnType<BareRoom['enter']>>>();

  beforeAll(async () => {
    open = await openJanusRoom();
    room = open.room;
  });

  afterAll(() => open.close());

  const allReceive = async () => {
    const counts: string[] = [];
    for (const [personId, page] of pages) {
      const others = SENDING.filter((one) => one !== personId).length;
      const { pictures, sounds } = await untilReceived(page, { pictures: others, sounds: others });
      counts.push(`${personId} ${pictures.length} ${sounds.length}`);
    }
    return counts;
  };
  const EXPECTED = ['amina 1 1', 'ben 1 1', ...WATCHING.map((one) => `${one} 2 2`)];

  it('see and hear the two who send', async () => {
    for (const person of [...SENDING, ...WATCHING]) {
      const page = await room.enter(person, 'janus');
      pages.set(person, page);
      if (SENDING.includes(person)) {
        await page.evaluate(`window.turnOn('microphone').then(() => window.turnOn('camera'))`);
      }
    }
    await room.on(ON);

    expect(await allReceive()).toEqual(EXPECTED);
  }, 400_000);

  it('go on while our process dies, and are known to the next', async () => {
    open.die();
    const page = pages.get('priya')!;
    const before = await untilReceived(page, { pictures: 2, sounds: 2 });
    await page.waitForFunction(`window.connections.length > 0`);
    await open.startAgain();
    for (const one of pages.values()) await one.evaluate('window.call.back()');
    const connections = await page.evaluate('window.connections.length');

    await pages.get('ben')!.evaluate(`window.call.put('camera', null)`);
    await room.on({ ...ON, ben: { microphone: true, camera: false } });
    await page.waitForFunction(`window.received.length === 3`);

    expect({ connections, pictures: before.pictures.length }).toEqual({ connections: 1, pictures: 2 });
  }, 400_000);

  it('come back by themselves when the media server was killed', async () => {
    await pages.get('ben')!.evaluate(`window.turnOn('camera')`);
    await room.on(ON);
    const connections = new Map<string, number>();
    for (const [person, page] of pages)
      connections.set(person, await page.evaluate('window.connections.length'));
    await open.janus.kill();
    await open.janus.start();
    for (const [person, page] of pages) {
      const more = SENDING.includes(person) ? 2 : 1;
      await page.waitForFunction(`window.connections.length >= ${connections.get(person)! + more}`);
    }

    expect(await allReceive()).toEqual(EXPECTED);
  }, 400_000);
});
