import type { Media } from '#meetings';
import { SystemClock } from '#kernel';
import { processOn, type Process } from '../../libs/meetings/src/janus/media.fixture.js';
import { openBrowser } from '../support/browser.js';
import { castOf } from '../support/cast.js';
import { openHouse, type House } from '../support/house.js';
import { startJanus, type TestJanus } from '../support/janus.js';
import { publishedClinic } from '../support/programme.js';
import { openBareRoom, type BareRoom } from './bare-room.js';

/** Browsers that meet through a Janus of their own, with a process of ours between. */
export interface JanusRoom {
  readonly janus: TestJanus;
  readonly room: BareRoom;
  /** Our process dies, and another takes over. */
  die(): void;
  startAgain(): Promise<void>;
  close(): Promise<void>;
}

const at = new SystemClock().now();
const CLINIC = { startsAt: at, endsAt: new Date(+at + 3_600_000) };

export async function openJanusRoom(): Promise<JanusRoom> {
  const janus = await startJanus();
  const house: House = await openHouse('sqlite', { at, environment: janus.environment });
  let here: Process = await processOn(house);
  const sessionId = await publishedClinic(house, await castOf(house), CLINIC);
  const browser = await openBrowser({ hasDevices: true });
  const room = await openBareRoom(browser, (personId, name, message) => {
    const tell = (news: unknown): void => void room.tell(personId, 'media.news', news);
    return asked(here.media, { sessionId, participant: `${personId}:1`, tell, name, message });
  });
  return {
    janus,
    room,
    die: () => here.keepers.onApplicationShutdown(),
    startAgain: async () => void (here = await processOn(house)),
    close: async () => {
      await room.close();
      await browser.close();
      here.keepers.onApplicationShutdown();
      await house.close();
      await janus.close();
    },
  };
}

interface Asked {
  readonly sessionId: string;
  readonly participant: string;
  readonly tell: (news: unknown) => void;
  readonly name: string;
  readonly message: never;
}

function asked(media: Media, { sessionId, participant, tell, name, message }: Asked): Promise<unknown> {
  const { wanted, watched, side, candidates, offer, answer } = message;
  if (name === 'media.sit') return media.sit({ sessionId, participant, tell });
  if (name === 'media.resume') return media.resume({ sessionId, participant, tell }, watched);
  if (name === 'media.publish') return media.publish(participant, offer);
  if (name === 'media.watch') return media.watch(participant, wanted);
  if (name === 'media.watching') return media.watching(participant, answer);
  if (name === 'media.candidates') return media.candidates(participant, side, candidates);
  return media.leave(participant);
}
