import { CaseQueries, type SeenCase } from '#cases';
import { DomainError, type Actor } from '#kernel';
import { RoomQueries } from '#live';
import { Injectable } from '@nestjs/common';
import { CaseReading } from '../cases/case-reading.js';
import { casePage } from '../cases/case.page.js';
import { nameOfCase } from '../cases/case-words.js';

interface Moment {
  readonly now: Date;
  readonly timeZone: string;
}

/** The cases of a room: those of its session, and the one that is shown now. */
@Injectable()
export class RoomCases {
  constructor(
    private readonly cases: CaseQueries,
    private readonly rooms: RoomQueries,
    private readonly reading: CaseReading,
  ) {}

  ofSession(actor: Actor, sessionId: string): Promise<SeenCase[]> {
    return this.cases.ofSession(actor, sessionId);
  }

  /**
   * The case that is shown, for this one person: looking at it here is a look like any other, which its presenter
   * sees. Whoever may not read it hears that a case is discussed, and nothing of which it is.
   */
  async shownTo(actor: Actor, sessionId: string, moment: Moment) {
    const shown = await this.rooms.caseIn(sessionId);
    if (!shown) return undefined;
    const base = `/sessions/${sessionId}/live`;
    return { key: shown.key, base, told: await this.told(actor, shown.caseId, moment) };
  }

  private async told(actor: Actor, caseId: string, moment: Moment) {
    try {
      const facts = await this.reading.of(actor, caseId);
      const { story } = casePage({ facts, ...moment });
      return story && !story.isErased ? toldOf(nameOfCase(facts.seen.row), caseId, story) : undefined;
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'not-found') return undefined;
      throw error;
    }
  }
}

function toldOf(name: string, id: string, story: NonNullable<ReturnType<typeof casePage>['story']>) {
  const { question, facts, parts, files, advice, hub } = story;
  const recommended = advice.lines.map(({ words }) => words);
  return { id, name, question, facts, parts, files, recommended, canRecommend: hub.canRecommend };
}

export type CaseShown = Awaited<ReturnType<RoomCases['shownTo']>>;
