import { Reader, Transactions } from '#database';
import { Clock } from '#kernel';
import type { Config } from '../../../../apps/server/src/config.js';
import type { House } from '../../../../test/support/house.js';
import type { MediaNews } from '../contract.js';
import { Keepers } from './keepers.js';
import { KeptSessions } from './kept-sessions.js';
import { Media } from './media.service.js';
import { Pins } from './pins.js';
import { Seats } from './seats.js';

/** A process of ours that serves rooms beside the others, on the same database. */
export interface Process {
  readonly media: Media;
  readonly keepers: Keepers;
}

export async function processOn(house: House, config: Config = house.config): Promise<Process> {
  const [transactions, reader, clock] = [house.get(Transactions), house.get(Reader), house.get(Clock)];
  const kept = new KeptSessions(transactions, reader, clock);
  const [pins, seats] = [new Pins(transactions, clock), new Seats(transactions, reader)];
  const keepers = new Keepers(config, kept, pins, seats);
  const media = new Media(keepers, pins, seats, clock);
  await media.begin();
  return { media, keepers };
}

/** What a browser hears, and a way to wait for it. */
export class Ear {
  readonly heard: MediaNews[] = [];
  private wake: () => void = () => undefined;

  tell = (news: MediaNews): void => {
    this.heard.push(news);
    this.wake();
  };

  async until(kind: MediaNews['kind']): Promise<void> {
    while (!this.heard.some((news) => news.kind === kind)) {
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
  }
}
