import { SystemClock } from '#kernel';
import type { IceServer } from '../../libs/meetings/src/contract.js';
import { iceServersFor } from '../../libs/meetings/src/ice/ice-servers.js';
import type { Page } from 'playwright-core';
import { openBrowser, type TestBrowser } from '../support/browser.js';
import { describeThroughTurn } from '../support/judged.js';
import { startTurn } from '../support/turn.js';

const SECRET = 'north';
const HOUR = 3_600_000;
/** The TURN server asks the machine for the time. */
const now = new SystemClock().now();

describeThroughTurn('behind a hospital’s walls, through a real TURN server', () => {
  let turn: Awaited<ReturnType<typeof startTurn>>;
  let browser: TestBrowser;
  let page: Page;

  beforeAll(async () => {
    turn = await startTurn(SECRET);
    browser = await openBrowser();
    page = await browser.newPage({ width: 800 });
  });

  afterAll(async () => {
    await browser.close();
    await turn.close();
  });

  const keyOf = (secret: string, now: Date) => iceServersFor('amina', [{ urls: turn.url, secret }], now);

  it('lets two browsers speak that reach each other in no other way, by the key that a person is given', async () => {
    expect(await spokenThrough(page, keyOf(SECRET, now))).toEqual({ heard: 'hello', refused: [] });
  });

  it.each([
    ['has ended', () => keyOf(SECRET, new Date(+now - 7 * HOUR))],
    ['was made from another secret', () => keyOf('south', now)],
    ['is none', () => [{ urls: [turn.url], username: 'amina', credential: 'amina' }]],
  ])('refuses a key that %s', async (_what, key) => {
    expect(await spokenThrough(page, key())).toEqual({ heard: null, refused: [401] });
  });
});

/** One browser says hello to another by way of the TURN server alone; or what the server answered instead. */
function spokenThrough(page: Page, iceServers: readonly IceServer[]): Promise<unknown> {
  return page.evaluate(`(${SPEAK})(${JSON.stringify(iceServers)})`);
}

const SPEAK = `async (iceServers) => {
  const relayed = { iceServers, iceTransportPolicy: 'relay' };
  const [one, other] = [new RTCPeerConnection(relayed), new RTCPeerConnection(relayed)];
  const refused = new Set();
  const heard = new Promise((tell) => {
    other.ondatachannel = ({ channel }) => (channel.onmessage = ({ data }) => tell(data));
  });
  const given = new Promise((giveUp) => {
    one.onicecandidateerror = ({ errorCode }) => {
      refused.add(errorCode);
      giveUp(null);
    };
  });
  one.onicecandidate = ({ candidate }) => candidate && other.addIceCandidate(candidate);
  other.onicecandidate = ({ candidate }) => candidate && one.addIceCandidate(candidate);
  const channel = one.createDataChannel('talk');
  channel.onopen = () => channel.send('hello');
  await one.setLocalDescription();
  await other.setRemoteDescription(one.localDescription);
  await other.setLocalDescription();
  await one.setRemoteDescription(other.localDescription);
  const answer = { heard: await Promise.race([heard, given]), refused: [...refused] };
  one.close();
  other.close();
  return answer;
}`;
