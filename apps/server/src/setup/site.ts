import type { Assets } from '#views';

/** What every page says of the site itself: set once at the start. */
export class Site {
  constructor(
    readonly networkName: string,
    readonly isDemo: boolean,
    readonly assets: Assets,
  ) {}
}
