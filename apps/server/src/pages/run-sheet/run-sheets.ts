import { authorise, type Actor } from '#kernel';
import { canChange, canSeeRunSheet, SessionQueries, withParts } from '#programme';
import { DayQueries } from '#study-days';
import { Injectable } from '@nestjs/common';
import { Learners } from '../sessions/learner.js';
import { runSheet, type RunSheet } from './run-sheet.page.js';

const NOT_YOUR_SHEET = 'The run sheet is for those who have a part in this session.';

/** Reads what a run sheet is made of, for those who have a part in the session. */
@Injectable()
export class RunSheets {
  constructor(
    private readonly sessions: SessionQueries,
    private readonly learners: Learners,
    private readonly days: DayQueries,
  ) {}

  async of(actor: Actor, id: string): Promise<RunSheet & { mayKeep: boolean }> {
    const session = await this.sessions.byId(actor, id);
    const [leaders, words] = await Promise.all([
      this.sessions.leadersOf(id),
      this.learners.wordsFor(session),
    ]);
    const owned = withParts(session, leaders);
    authorise(canSeeRunSheet(actor, owned), NOT_YOUR_SHEET);
    const day = session.kind === 'study-day' ? await this.days.of(id) : undefined;
    return { ...runSheet({ session, leaders, words, day }), mayKeep: canChange(actor, owned) };
  }
}
