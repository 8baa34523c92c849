import { authorise } from '#kernel';
import { Captions, Members, ONLY_HOSTS, RoomDesk } from '#live';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { CaptionKeeping } from '../caption-keeping.js';
import type { Caller, InRoom } from '../caller.js';
import { inRoom, type LiveMessages } from '../message.js';
import { Id, Nothing, Words } from '../shapes.js';

const Captioner = z.object({ personId: Id, may: z.boolean().default(true) });

/** What is said, written down for all to read. Sound is never sent: a browser that listens does so on its own device. */
@Injectable()
export class CaptionMessages implements LiveMessages {
  constructor(
    private readonly captions: Captions,
    private readonly desk: RoomDesk,
    private readonly members: Members,
    private readonly keeping: CaptionKeeping,
  ) {}

  readonly messages = [
    inRoom('caption', z.object({ text: Words }), ({ sessionId, member }, { text }) =>
      this.captions.say(sessionId, member, text),
    ),
    inRoom('captioner', Captioner, async (room, { personId, may }, caller) => {
      const member = await this.host(room, caller);
      const change = { is: 'captioner', personId, may } as const;
      return this.desk.ask({ does: 'change', sessionId: room.sessionId, member, change });
    }),
    inRoom('captions.keep', Nothing, async (room, _, caller) =>
      this.keeping.keep(room.sessionId, await this.host(room, caller)),
    ),
  ];

  private async host({ sessionId }: InRoom, { actor }: Caller) {
    const member = await this.members.of(actor, sessionId);
    authorise(member.isHost, ONLY_HOSTS);
    return member;
  }
}
