import { Clock, newId } from '#kernel';
import { RoomDesk, RoomQueries, type RoomChange } from '#live';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { InRoom } from '../caller.js';
import { inRoom, type LiveMessages } from '../message.js';
import { Id, Nothing } from '../shapes.js';

const Poll = z.object({
  question: z.string().trim().min(1, 'Enter a question.').max(300),
  options: z.array(z.string().max(200)).min(2, 'Enter at least two answers.').max(8),
});
const Notes = z.object({ text: z.string().max(20_000), revision: z.int().min(0) });
const Vote = z.object({ pollId: Id, option: z.int().min(0).max(7) });

/** What anybody in a room may do, and what those who run it may: the room's own rules know who. */
@Injectable()
export class RoomMessages implements LiveMessages {
  constructor(
    private readonly desk: RoomDesk,
    private readonly rooms: RoomQueries,
    private readonly clock: Clock,
  ) {}

  readonly messages = [
    inRoom('raise-hand', z.object({ raised: z.boolean() }), (room, { raised }) =>
      this.change(room, { is: 'raise-hand', raised }),
    ),
    inRoom('hand.lower', z.object({ personId: Id }), (room, { personId }) =>
      this.change(room, { is: 'lower-hand', personId }),
    ),
    inRoom('start', Nothing, (room) => this.change(room, { is: 'start' })),
    inRoom('end', Nothing, (room) => this.change(room, { is: 'end' })),
    inRoom('agenda.next', z.object({ place: z.int().min(0).max(200).optional() }), (room, { place }) =>
      this.agenda(room, place),
    ),
    inRoom('poll.open', Poll, (room, poll) =>
      this.change(room, { is: 'open-poll', id: newId(this.clock.now()), ...poll }),
    ),
    inRoom('poll.close', Nothing, (room) => this.change(room, { is: 'close-poll' })),
    inRoom('poll.vote', Vote, ({ sessionId, member }, { pollId, option }) =>
      this.desk.ask({ does: 'vote', sessionId, member, pollId, option }),
    ),
    inRoom('notes.save', Notes, (room, notes) => this.change(room, { is: 'notes', ...notes })),
    inRoom('spotlight', z.object({ personId: Id.nullable() }), (room, { personId }) =>
      this.change(room, { is: 'spotlight', personId }),
    ),
  ];

  private async agenda(room: InRoom, place: number | undefined): Promise<string> {
    const items = await this.rooms.agendaLength(room.sessionId);
    return this.change(room, { is: 'agenda', place, items });
  }

  private change({ sessionId, member }: InRoom, change: RoomChange): Promise<string> {
    return this.desk.ask({ does: 'change', sessionId, member, change });
  }
}
