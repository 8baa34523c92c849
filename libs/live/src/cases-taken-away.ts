import { CaseTakenAway } from '#cases';
import { Events } from '#events';
import { Injectable } from '@nestjs/common';
import type { RoomMember } from './domain/changes.js';
import { RoomDesk } from './room-desk.service.js';
import { RoomQueries } from './rooms.queries.js';

/** Nobody in the room presses here: the case itself is gone. */
const THE_HOUSE: RoomMember = { personId: '', name: '', isHost: true, isTeam: true };

/** A case that is withdrawn, or goes to another session, leaves every page at once. */
@Injectable()
export class CasesTakenAway {
  constructor(
    events: Events,
    private readonly rooms: RoomQueries,
    private readonly desk: RoomDesk,
  ) {
    events.on(CaseTakenAway, (fact) => this.hide(fact));
  }

  private async hide({ sessionId, caseId }: CaseTakenAway): Promise<void> {
    if ((await this.rooms.caseIn(sessionId))?.caseId !== caseId) return;
    const change = { is: 'hide-case', caseId } as const;
    await this.desk.ask({ does: 'change', sessionId, member: THE_HOUSE, change });
  }
}
