import { Clock } from '#kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { MeetingPlan } from './contract.js';
import { iceServersFor } from './ice/ice-servers.js';
import { MEETINGS_SETTINGS, type MeetingsSettings } from './meetings-settings.js';
import { providerFor } from './providers.js';

/** Which way a session's sound and picture take, and what a browser needs for it. */
@Injectable()
export class Meetings {
  constructor(
    @Inject(MEETINGS_SETTINGS) private readonly settings: MeetingsSettings,
    private readonly clock: Clock,
  ) {}

  /** Whoever asks has made sure that the person may be in the room: the plan holds a key for TURN. */
  planFor(
    personId: string,
    meeting: { readonly provider: string; readonly url: string | null; readonly dialIn?: string | undefined },
  ): MeetingPlan {
    const hasJanus = this.settings.janusUrl !== undefined;
    const { capabilities, says } = providerFor(meeting.provider, { hasJanus });
    const { isInPage } = capabilities;
    return {
      ...{ capabilities, says, dialIn: meeting.dialIn ?? this.settings.dialIn ?? null },
      url: isInPage ? null : meeting.url,
      iceServers: isInPage ? iceServersFor(personId, this.settings.iceServers, this.clock.now()) : [],
    };
  }
}
