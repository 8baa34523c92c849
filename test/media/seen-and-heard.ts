import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';

/** What a page has received so far, over all of its connections. */
export interface Received {
  /** Lines on which pictures were decoded, with how many. */
  readonly pictures: readonly number[];
  /** Lines on which there was sound. */
  readonly sounds: readonly number[];
}

/** In the page before anything else: its connections are kept, so that they can be asked. */
export const KEEP_CONNECTIONS = `
  window.connections = [];
  window.RTCPeerConnection = class extends RTCPeerConnection {
    constructor(...options) { super(...options); window.connections.push(this); }
  };`;

const COUNT = `(async () => {
  const pictures = [], sounds = [];
  for (const connection of window.connections.filter((one) => one.connectionState === 'connected')) {
    for (const report of (await connection.getStats()).values()) {
      if (report.type !== 'inbound-rtp') continue;
      if (report.kind === 'video' && report.framesDecoded > 0) pictures.push(report.framesDecoded);
      if (report.kind === 'audio' && report.totalAudioEnergy > 0) sounds.push(report.totalAudioEnergy);
    }
  }
  return { pictures, sounds };
})()`;

function receivedBy(page: Page): Promise<Received> {
  return page.evaluate<Received>(COUNT);
}

const A_SECOND_OF_PICTURES = 15;
/** Patience for a machine that does other things too. */
export const TOO_LONG = 60_000;

/**
 * Once an expression says so in the page. Asked from here each time: a page of ours lets nothing evaluate text in it,
 * as waiting within it would.
 */
export async function untilTrue(page: Page, expression: string, between = 500): Promise<void> {
  const giveUpAt = performance.now() + TOO_LONG;
  while (!(await page.evaluate<boolean>(expression))) {
    if (performance.now() > giveUpAt) throw new Error(`It never came true: ${expression}`);
    await setTimeout(between);
  }
}

/** Once a page decodes pictures on so many lines and hears so many, each going on and not only begun. */
export async function untilReceived(
  page: Page,
  wanted: { readonly pictures: number; readonly sounds: number },
): Promise<Received> {
  const giveUpAt = performance.now() + TOO_LONG;
  for (;;) {
    const received = await receivedBy(page);
    const going = received.pictures.filter((frames) => frames >= A_SECOND_OF_PICTURES).length;
    if (going >= wanted.pictures && received.sounds.length >= wanted.sounds) return received;
    if (performance.now() > giveUpAt) return received;
    await setTimeout(100);
  }
}
