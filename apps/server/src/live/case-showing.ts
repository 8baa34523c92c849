import { randomUUID } from 'node:crypto';
import { CaseQueries, Recommendations } from '#cases';
import { authorise, notFound, type Actor } from '#kernel';
import { Members, ONLY_HOSTS, RoomDesk } from '#live';
import { Injectable } from '@nestjs/common';

interface CaseMeantHere {
  readonly sessionId: string;
  readonly caseId: string;
}

/** The case of the moment: opened to a room and closed again by those who run it, and answered meanwhile. */
@Injectable()
export class CaseShowing {
  constructor(
    private readonly members: Members,
    private readonly desk: RoomDesk,
    private readonly cases: CaseQueries,
    private readonly advice: Recommendations,
  ) {}

  /** Only a case of this session, which they may read themselves. */
  async show(actor: Actor, { sessionId, caseId }: CaseMeantHere): Promise<void> {
    const member = await this.members.of(actor, sessionId);
    authorise(member.isHost, ONLY_HOSTS);
    await this.findHere(actor, { sessionId, caseId });
    const change = { is: 'show-case', key: randomUUID(), caseId } as const;
    await this.desk.ask({ does: 'change', sessionId, member, change });
  }

  async hide(actor: Actor, sessionId: string): Promise<void> {
    const member = await this.members.of(actor, sessionId);
    await this.desk.ask({ does: 'change', sessionId, member, change: { is: 'hide-case' } });
  }

  /** What is recommended for a case goes to the case alone: a room's lines are read by more people, and kept longer. */
  async recommend(actor: Actor, meant: CaseMeantHere, words: string): Promise<string> {
    await this.findHere(actor, meant);
    return this.advice.capture(actor, { id: meant.caseId }, { words });
  }

  private async findHere(actor: Actor, { sessionId, caseId }: CaseMeantHere): Promise<void> {
    const seen = await this.cases.ofSession(actor, sessionId);
    if (!seen.some(({ row }) => row.id === caseId)) throw notFound('this case');
  }
}
