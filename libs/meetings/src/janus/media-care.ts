import { Injectable } from '@nestjs/common';
import { Keepers } from './keepers.js';

interface MediaHealth {
  readonly isKnown: boolean;
  readonly away: readonly { readonly server: string; readonly why: string }[];
}

/** Whether the media servers answer, and take our key. */
@Injectable()
export class MediaCare {
  constructor(private readonly keepers: Keepers) {}

  async look(): Promise<MediaHealth> {
    const away: { server: string; why: string }[] = [];
    for (const server of this.keepers.servers) {
      const why = await this.keepers.greet(server).then(
        () => undefined,
        (error: unknown) => (error instanceof Error ? error.message : String(error)),
      );
      if (why !== undefined) away.push({ server, why });
    }
    return { isKnown: this.keepers.servers.length > 0, away };
  }
}
