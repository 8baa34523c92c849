import type { Assets } from '#views';
import type { Config } from '../config.js';

/** What every page says of the site itself: read once at the start, and told when the network is named. */
export class Site {
  networkName = 'Wheelhouse';
  /** Where letters lead back to, without a slash at the end. */
  readonly baseUrl: string;
  readonly isDemo: boolean;
  /** Days are told in this zone where no session's own zone applies. */
  readonly timeZone: string;

  constructor(
    { baseUrl, isDemo, timeZone }: Config,
    readonly assets: Assets,
  ) {
    this.baseUrl = baseUrl;
    this.isDemo = isDemo;
    this.timeZone = timeZone;
  }
}
