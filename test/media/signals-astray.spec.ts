import { openBrowser, type TestBrowser } from '../support/browser.js';
import { openBareRoom, type BareRoom } from './bare-room.js';
import { untilReceived } from './seen-and-heard.js';

interface Signal {
  readonly to: string;
  readonly description: { to: string | null; description?: { type: string; sdp: string } };
}
type Pass = (from: string, signal: Signal) => Promise<void>;
/** What becomes of a signal on its way; without a word of its own it is passed on. */
type Way = (from: string, signal: Signal, pass: Pass) => Promise<void>;

const ON = { amina: { microphone: true, camera: true }, ben: { microphone: true, camera: true } };

describe('two browsers whose signals go astray', () => {
  let browser: TestBrowser;
  let room: BareRoom;
  let way: Way;

  beforeEach(async () => {
    const pass: Pass = (from, { to, ...signal }) => room.tell(to, 'signal', { from, ...signal });
    browser = await openBrowser({ hasDevices: true });
    room = await openBareRoom(browser, (from, _name, message: Signal) => way(from, message, pass));
  });

  afterEach(async () => {
    await room.close();
    await browser.close();
  });

  it.each([
    ['a greeting comes after the answer to the call', greetingsAfter('answer')],
    ['a greeting comes while the call is on its way', greetingsAfter('offer')],
    ['the first call is lost', lost('offer')],
    ['the first answer is lost', lost('answer')],
    ['two and two signals change places', inPairsTurnedRound()],
    ['the keys of the first call do not fit', withWrongKeys()],
  ])(
    'see and hear each other where %s',
    async (_story, theWay) => {
      way = theWay;
      const pages = [];
      for (const person of ['amina', 'ben']) {
        const page = await room.enter(person, 'mesh');
        pages.push(page);
        await page.evaluate(`window.turnOn('microphone').then(() => window.turnOn('camera'))`);
        await room.on(ON);
      }

      const received = [];
      for (const page of pages) received.push(await untilReceived(page, { pictures: 1, sounds: 1 }));

      expect(received.map(({ pictures, sounds }) => [pictures.length, sounds.length])).toEqual([
        [1, 1],
        [1, 1],
      ]);
    },
    200_000,
  );
});

/** Those who greet are heard late: once a call, or its answer, has been passed on. */
function greetingsAfter(type: string): Way {
  const held: (() => Promise<void>)[] = [];
  let isPast = false;
  return async (from, signal, pass) => {
    const isGreeting = signal.description.to === null;
    if (isGreeting && from === 'amina' && !isPast) {
      held.push(() => pass(from, signal));
      return;
    }
    await pass(from, signal);
    if (signal.description.description?.type !== type) return;
    isPast = true;
    for (const one of held.splice(0)) await one();
  };
}

function lost(type: string): Way {
  let isLost = false;
  return async (from, signal, pass) => {
    if (isLost || signal.description.description?.type !== type) return pass(from, signal);
    isLost = true;
  };
}

/** Each second signal overtakes the one before. */
function inPairsTurnedRound(): Way {
  let held: (() => Promise<void>) | undefined;
  return async (from, signal, pass) => {
    if (!held) {
      held = () => pass(from, signal);
      return;
    }
    const before = held;
    held = undefined;
    await pass(from, signal);
    await before();
  };
}

function withWrongKeys(): Way {
  let isDone = false;
  return async (from, signal, pass) => {
    const { description } = signal.description;
    if (isDone || description?.type !== 'offer') return pass(from, signal);
    isDone = true;
    const sdp = description.sdp.replace(
      /(a=fingerprint:sha-256 )(..)/g,
      (_, name: string, first: string) => name + (first === '00' ? '11' : '00'),
    );
    return pass(from, {
      ...signal,
      description: { ...signal.description, description: { ...description, sdp } },
    });
  };
}
