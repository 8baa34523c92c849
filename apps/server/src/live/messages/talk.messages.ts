import { RoomDesk } from '#live';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { inRoom, type LiveMessages } from '../message.js';
import { ONLY_HOSTS } from '#live';
import { authorise } from '#kernel';

const Words = z
  .string()
  .trim()
  .min(1, 'Write something first.')
  .max(2000, 'That is too long: 2,000 letters at most.');
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
