import { authorise } from '#kernel';
import { ONLY_HOSTS, RoomDesk } from '#live';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { inRoom, type LiveMessages } from '../message.js';
import { Words } from '../shapes.js';

const Say = z.object({ text: Words, to: z.enum(['everybody', 'facilitator', 'hosts']).default('everybody') });

/** What people write. */
@Injectable()
export class TalkMessages implements LiveMessages {
  constructor(private readonly desk: RoomDesk) {}

  readonly messages = [
    inRoom('say', Say, async ({ sessionId, member }, { text, to }) => {
      authorise(to !== 'hosts' || member.isTeam, ONLY_HOSTS);
      return { id: await this.desk.ask({ does: 'say', sessionId, member, kind: 'chat', to, text }) };
    }),
  ];
}
