import { authorise, Clock, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { draftIn, type SessionDraft } from './domain/draft.js';
import { withParts } from './domain/leader-roles.js';
import { fateOf } from './domain/series-lines.js';
import type { Fate, PlanLine } from './domain/series-standing.js';
import { wallClockAt } from './domain/wall-clock.js';
import { programmeStale } from './programme.errors.js';
import { canChange, NOT_YOURS_TO_CHANGE } from './programme.policy.js';
import { SeriesTold, type Told } from './series-told.js';
import { draftChanged, isSameRule } from './session-draft-changed.js';
import { SessionQueries } from './session.queries.js';
import type { SessionRow } from './session.rows.js';
import type { SessionMeant } from './session-states.service.js';

/** What a change of one session would come to. */
export interface SessionPlan {
  readonly line: PlanLine;
  readonly told: Told;
}

/** Works out what a change of one session would do, as a series does for all of its own, and does nothing. */
@Injectable()
export class SessionPlanning {
  constructor(
    private readonly queries: SessionQueries,
    private readonly told: SeriesTold,
    private readonly clock: Clock,
  ) {}

  async preview(
    actor: Actor,
    { id, version }: SessionMeant,
    changes: Partial<SessionDraft>,
  ): Promise<SessionPlan> {
    const session = await this.queries.byId(actor, id);
    const parts = await this.queries.leadersOf(id);
    authorise(canChange(actor, withParts(session, parts)), NOT_YOURS_TO_CHANGE);
    if (version !== undefined && version !== session.version) throw programmeStale();
    const leaderIds = parts.map(({ personId }) => personId);
    const standing = { ...session, draft: draftIn(session, leaderIds) };
    const line = lineOf(standing, draftChanged(standing, changes, this.clock.now()));
    const isKnown = session.status === 'published';
    return { line, told: isKnown ? await this.told.by([line], [standing]) : { people: 0, letters: 0 } };
  }
}

function lineOf({ id, draft }: SessionRow & { draft: SessionDraft }, after: SessionDraft): PlanLine {
  const { date } = wallClockAt(after.startsAt, after.timeZone);
  const fate = fateWithRule(draft, after);
  return { fate, why: null, sessionId: id, date, before: draft, after, keeps: [] };
}

/** The rule for attendance is stamped on each session: no series changes it, but its own page does. */
function fateWithRule(before: SessionDraft, after: SessionDraft): Fate {
  const fate = fateOf(before, after);
  return fate === 'kept' && !isSameRule(before, after) ? 'changed' : fate;
}
