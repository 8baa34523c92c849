import type { Media } from '#meetings';
import { SystemClock } from '#kernel';
import { processOn, type Process } from '../../libs/meetings/src/janus/media.fixture.js';
import { openBrowser, type TestBrowser } from '../support/browser.js';
import { castOf } from '../support/cast.js';
import { openHouse, type House } from '../support/house.js';
import { startJanus, type TestJanus } from '../support/janus.js';
import { describeThroughJanus } from '../support/judged.js';
import { publishedClinic } from '../support/programme.js';
import { openBareRoom, type BareRoom } from './bare-room.js';
import { untilReceived } from './seen-and-heard.js';

const SENDING = ['amina', 'ben'];
const WATCHING = ['priya', 'joan', 'tomos', 'ruth', 'oli', 'lena'];
const ON = Object.fromEntries(SENDING.map((one) => [one, { microphone: true, camera: true }]));
const at = new SystemClock().now();
const CLINIC = { startsAt: at, endsAt: new Date(+at + 3_600_000) };

describeThroughJanus('eight browsers through a media server', () => {
  let janus: TestJanus;
  let house: House;
  let here: Process;
  let browser: TestBrowser;
  let room: BareRoom;
  const pages = new Map<string, Awaited<ReturnType<BareRoom['enter']>>>();

  beforeAll(async () => {
    janus = await startJanus();
    house = await openHouse('sqlite', { at, environment: janus.environment });
    here = await processOn(house);
    const sessionId = await publishedClinic(house, await castOf(house), CLINIC);
    browser = await openBrowser({ hasDevices: true });
    room = await openBareRoom(browser, (personId, name, message) =>
      asked(here.media, { sessionId, participant: `${personId}:1`, name, message }),
    );
  });

  afterAll(async () => {
    await room.close();
    await browser.close();
    here.keepers.onApplicationShutdown();
    await house.close();
    await janus.close();
  });

  const asked = (media: Media, { sessionId, participant, name, message }: Asked): Promise<unknown> => {
    const { wanted, watched, side, candidates, offer, answer } = message;
    const tell = (news: unknown): void => void room.tell(participant.replace(':1', ''), 'media.news', news);
    if (name === 'media.sit') return media.sit({ sessionId, participant, tell });
    if (name === 'media.resume') return media.resume({ sessionId, participant, tell }, watched);
    if (name === 'media.publish') return media.publish(participant, offer);
    if (name === 'media.watch') return media.watch(participant, wanted);
    if (name === 'media.watching') return media.watching(participant, answer);
    if (name === 'media.candidates') return media.candidates(participant, side, candidates);
    return media.leave(participant);
  };
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
    here.keepers.onApplicationShutdown();
    const page = pages.get('priya')!;
    const before = await untilReceived(page, { pictures: 2, sounds: 2 });
    await page.waitForFunction(`window.connections.length > 0`);
    here = await processOn(house);
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
    await janus.kill();
    await janus.start();
    for (const [person, page] of pages) {
      const more = SENDING.includes(person) ? 2 : 1;
      await page.waitForFunction(`window.connections.length >= ${connections.get(person)! + more}`);
    }

    expect(await allReceive()).toEqual(EXPECTED);
  }, 400_000);
});

interface Asked {
  readonly sessionId: string;
  readonly participant: string;
  readonly name: string;
  readonly message: never;
}
