import { openBrowser, type TestBrowser } from '../support/browser.js';
import { openBareRoom, type BareRoom } from './bare-room.js';
import { untilReceived } from './seen-and-heard.js';

const PEOPLE = ['amina', 'ben', 'priya', 'joan'];
const ON = { microphone: true, camera: true };

describe('four browsers, one to another', () => {
  let browser: TestBrowser;
  let room: BareRoom;

  beforeEach(async () => {
    browser = await openBrowser({ hasDevices: true });
    room = await openBareRoom(browser, async (personId, _name, message) => {
      const { to, ...signal } = message as { to: string };
      await room.tell(to, 'signal', { from: personId, ...signal });
    });
  });

  afterEach(async () => {
    await room.close();
    await browser.close();
  });

  it('see and hear each other', async () => {
    const pages = [];
    for (const person of PEOPLE) {
      const page = await room.enter(person, 'mesh');
      pages.push(page);
      await page.evaluate(`window.turnOn('microphone').then(() => window.turnOn('camera'))`);
      await room.on(Object.fromEntries(PEOPLE.slice(0, pages.length).map((one) => [one, ON])));
    }

    const received = [];
    for (const page of pages) received.push(await untilReceived(page, { pictures: 3, sounds: 3 }));

    expect(received.map(({ pictures, sounds }) => [pictures.length, sounds.length])).toEqual(
      PEOPLE.map(() => [3, 3]),
    );
  }, 400_000);
});
