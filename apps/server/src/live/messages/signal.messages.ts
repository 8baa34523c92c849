import { notHere, type ServerMessages } from '#live';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { personName, roomName, type Caller, type InRoom } from '../caller.js';
import { inRoom, type LiveMessages } from '../message.js';
import { Voice } from '../voice.js';
import { Id } from '../shapes.js';

const Signal = z
  .object({ to: Id, description: z.unknown(), candidate: z.unknown() })
  .partial({ description: true, candidate: true })
  .refine(({ description, candidate }) => (description === undefined) !== (candidate === undefined), {
    message: 'Send a description or a candidate.',
  });

/** What two browsers tell each other to see and hear one another. It is passed on between people of one room only, unread. */
@Injectable()
export class SignalMessages implements LiveMessages {
  constructor(private readonly voice: Voice) {}

  readonly messages = [
    inRoom('signal', Signal, (room, { to, ...signal }, caller) => this.passOn(room, to, { caller, signal })),
  ];

  private async passOn(
    { sessionId }: InRoom,
    to: string,
    { caller, signal }: { caller: Caller; signal: Omit<ServerMessages['signal'], 'from'> },
  ): Promise<void> {
    const those = await caller.socket.nsp.in(personName(to)).fetchSockets();
    const here = those.filter(({ rooms }) => rooms.has(roomName(sessionId))).map(({ id }) => id);
    if (here.length === 0) throw notHere();
    this.voice.to(here, 'signal', { from: caller.person.personId, ...signal });
  }
}
