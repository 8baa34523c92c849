import type { Page } from 'playwright-core';
import { describeThroughJanus } from '../support/judged.js';
import { openJanusRoom, type JanusRoom } from './janus-room.js';
import { TOO_LONG } from './seen-and-heard.js';

/** What the cameras of these pages give: the room's own half. */
const FULL = 180;
const SENDING = ['amina', 'ben', 'priya'];
const camera = (isOn: boolean) => ({ microphone: false, camera: isOn });
const ALL_ON = Object.fromEntries(SENDING.map((one) => [one, camera(true)]));

describeThroughJanus('pictures through a media server', () => {
  let open: JanusRoom;
  let watching: Page;
  const pages = new Map<string, Page>();

  beforeAll(async () => {
    open = await openJanusRoom();
    for (const person of SENDING) {
      const page = await open.room.enter(person, 'janus');
      await page.evaluate(`window.turnOn('camera')`);
      pages.set(person, page);
    }
    watching = await open.room.enter('joan', 'janus');
  }, 400_000);

  afterAll(() => open.close());

  /** The heights of the frames that Joan's browser decodes, once they are these. */
  const seenOnce = async (heights: Readonly<Record<string, number>>): Promise<unknown> => {
    const found = `Object.fromEntries(${JSON.stringify(Object.keys(heights))}.map((whose) =>
      [whose, document.querySelector(\`video[data-of="\${whose} camera"]\`)?.videoHeight]))`;
    const wanted = JSON.stringify(JSON.stringify(heights));
    await watching
      .waitForFunction(`JSON.stringify(${found}) === ${wanted}`, undefined, { timeout: TOO_LONG })
      .catch(() => undefined);
    return watching.evaluate(found);
  };

  it('are of half the size where three cameras are on', async () => {
    await open.room.on(ALL_ON);

    const heights = { amina: FULL / 2, ben: FULL / 2, priya: FULL / 2 };
    expect(await seenOnce(heights)).toEqual(heights);
  }, 400_000);

  it('are whole of whoever is in the light, and small of the others', async () => {
    await open.room.on(ALL_ON, 'ben');

    const heights = { amina: FULL / 4, ben: FULL, priya: FULL / 4 };
    expect(await seenOnce(heights)).toEqual(heights);
  }, 400_000);

  it('are whole again where two are left', async () => {
    await pages.get('priya')!.evaluate(`window.call.put('camera', null)`);
    await open.room.on({ ...ALL_ON, priya: camera(false) });

    const heights = { amina: FULL, ben: FULL };
    expect(await seenOnce(heights)).toEqual(heights);
  }, 400_000);

  it('do not come at all over a poor line', async () => {
    const received = () => watching.evaluate<string[]>('window.received.toSorted()');
    expect(await received()).toEqual(['amina camera', 'ben camera']);

    await watching.evaluate('window.call.spare(true)');
    await watching.waitForFunction('window.received.length === 0', undefined, { timeout: TOO_LONG });

    expect(await received()).toEqual([]);
  }, 400_000);
});
