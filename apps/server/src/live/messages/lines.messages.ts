import { RoomDesk } from '#live';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { inRoom, type LiveMessages } from '../message.js';

const Lines = z.object({ camera: z.boolean(), microphone: z.boolean(), screen: z.boolean() });

/** What somebody has on: everybody sees it, and receives what is on and nothing else. */
@Injectable()
export class LinesMessages implements LiveMessages {
  constructor(private readonly desk: RoomDesk) {}

  readonly messages = [
    inRoom('media', Lines, async ({ sessionId, member }, media) => {
      await this.desk.ask({ does: 'change', sessionId, member, change: { is: 'media', media } });
    }),
  ];
}
