import type { Reply, Visit } from '#http';
import { SignIns } from '#people';
import { Injectable } from '@nestjs/common';
import { Site } from '../../setup/site.js';
import { SessionCookie } from '../account/session-cookie.js';

/** Signs the founder in, whose proof is the server's code, and puts the network's name over the door. */
@Injectable()
export class FoundersDoor {
  constructor(
    private readonly signIns: SignIns,
    private readonly cookie: SessionCookie,
    private readonly site: Site,
  ) {}

  async open(
    personId: string,
    network: string,
    { visit, reply }: { visit: Visit; reply: Reply },
  ): Promise<void> {
    const how = { userAgent: visit.headers['user-agent'], isOwnDevice: false };
    this.cookie.give(reply, await this.signIns.open(personId, how), false);
    this.site.networkName = network;
  }
}
