import { Events } from '#events';
import { DomainError, personActor } from '#kernel';
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
    if (!(await this.isExpected(sessionId, personId)))
      await this.desk.ask({ does: 'show-out', sessionId, personId, why: 'withdrawn' });
  }

  /** Nobody expects a person who has left the network. */
  private async isExpected(sessionId: string, personId: string): Promise<boolean> {
    try {
      return (await this.members.of(personActor(personId, 'member'), sessionId)).isExpected;
    } catch (error) {
      if (error instanceof DomainError) return false;
      throw error;
    }
  }

  private async close(sessionId: string): Promise<void> {
    await this.desk.ask({ does: 'empty', sessionId });
  }
}
