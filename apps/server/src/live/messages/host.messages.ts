import { Clock } from '#kernel';
import { Members, RoomDesk, type RoomChange } from '#live';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Caller, InRoom } from '../caller.js';
import { inRoom, type LiveMessages } from '../message.js';
import { Id } from '../shapes.js';

const Person = z.object({ personId: Id });
const MINUTE = 60_000;

/**
 * What only those who run the session may do to others. Whether somebody still runs it is asked each time: it
 * may be another since they came in.
 */
@Injectable()
export class HostMessages implements LiveMessages {
  constructor(
    private readonly desk: RoomDesk,
    private readonly members: Members,
    private readonly clock: Clock,
  ) {}

  readonly messages = [
    inRoom('mute', Person.extend({ muted: z.boolean().default(true) }), (room, { personId, muted }, caller) =>
      this.change(caller, room, { is: 'mute', personId, muted }),
    ),
    inRoom('remove', Person, (room, { personId }, caller) =>
      this.change(caller, room, { is: 'remove', personId }),
    ),
    inRoom(
      'admit',
      Person.extend({ admitted: z.boolean().default(true) }),
      (room, { personId, admitted }, caller) =>
        this.change(caller, room, { is: 'admit', personId, admitted }),
    ),
    inRoom('presenter.ask', Person, (room, { personId }, caller) =>
      this.change(caller, room, { is: 'ask-presenter', personId }),
    ),
    inRoom('tick', z.object({ item: z.string().max(40), ticked: z.boolean() }), (room, ticking, caller) =>
      this.change(caller, room, { is: 'tick', ...ticking }),
    ),
    inRoom(
      'timer',
      z.object({ minutes: z.number().min(0.5).max(180).nullable() }),
      (room, { minutes }, caller) =>
        this.change(caller, room, {
          is: 'timer',
          until: minutes === null ? null : +this.clock.now() + minutes * MINUTE,
        }),
    ),
  ];

  private async change({ actor }: Caller, { sessionId }: InRoom, change: RoomChange): Promise<string> {
    const member = await this.members.of(actor, sessionId);
    return this.desk.ask({ does: 'change', sessionId, member, change });
  }
}
