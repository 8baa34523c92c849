import { Events } from '#events';
import { personActor } from '#kernel';
import { ApologiesGiven, PlaceGivenUp, SessionCancelled, SessionUnpublished } from '#programme';
import { Injectable } from '@nestjs/common';
import { Members } from './members.js';
import { RoomDesk } from './room-desk.service.js';

/** Whoever gives up their place while they are in the room is out of it, and a cancelled session's room is closed. */
@Injectable()
export class Withdrawals {
  constructor(
    events: Events,
    private readonly members: Members,
    private readonly desk: RoomDesk,
  ) {
    const out = (place: PlaceGivenUp | ApologiesGiven) => this.showOut(place);
    events.on(PlaceGivenUp, out);
    events.on(ApologiesGiven, out);
    events.on(SessionCancelled, ({ sessionId }) => this.close(sessionId));
    events.on(SessionUnpublished, ({ sessionId }) => this.close(sessionId));
  }

  private async showOut({ sessionId, personId }: PlaceGivenUp): Promise<void> {
    const { isExpected } = await this.members.of(personActor(personId, 'member'), sessionId);
    if (!isExpected) await this.desk.ask({ does: 'show-out', sessionId, personId, why: 'withdrawn' });
  }

  private async close(sessionId: string): Promise<void> {
    await this.desk.ask({ does: 'empty', sessionId });
  }
}
