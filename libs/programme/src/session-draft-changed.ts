import { invalid } from '#kernel';
import { faultsOfSession, type SessionDraft } from './domain/draft.js';
import { isChangeable, type SessionStatus } from './domain/session-status.js';
import { tidied } from './domain/tidied.js';
import { notChangeable, ruleStands } from './programme.errors.js';

/** What must be known of a session before its details change. */
export interface Changeable {
  readonly status: SessionStatus;
  readonly draft: SessionDraft;
}

/** The session as it would be: what is previewed and what is done are refused alike. */
export function draftChanged(
  { status, draft }: Changeable,
  changes: Partial<SessionDraft>,
  now: Date,
): SessionDraft {
  if (!isChangeable(status)) throw notChangeable(status);
  const wanted = tidied({ ...draft, ...changes });
  const faults = faultsOfSession(wanted);
  if (faults.length > 0) throw invalid(faults);
  if (draft.startsAt <= now && !isSameRule(draft, wanted)) throw ruleStands();
  return wanted;
}

export function isSameRule(
  { attendanceRule: a }: SessionDraft,
  { attendanceRule: b }: SessionDraft,
): boolean {
  return a.basis === b.basis && a.value === b.value;
}
