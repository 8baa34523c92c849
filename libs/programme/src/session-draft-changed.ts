import { isDeepStrictEqual } from 'node:util';
import { invalid } from '#kernel';
import { faultsOfSession, type SessionDraft } from './domain/draft.js';
import { isChangeable, isMendable, type SessionStatus } from './domain/session-status.js';
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
  const wanted = tidied({ ...draft, ...changes });
  const isAllowed = isChangeable(status) || (isMendable(status) && isSameButForWords(draft, wanted));
  if (!isAllowed) throw notChangeable(status);
  const faults = faultsOfSession(wanted);
  if (faults.length > 0) throw invalid(faults);
  if (draft.startsAt <= now && !isSameRule(draft, wanted)) throw ruleStands();
  return wanted;
}

function isSameButForWords(draft: SessionDraft, wanted: SessionDraft): boolean {
  const before = tidied(draft);
  return isDeepStrictEqual(before, { ...wanted, title: before.title, summary: before.summary });
}

export function isSameRule(
  { attendanceRule: a }: SessionDraft,
  { attendanceRule: b }: SessionDraft,
): boolean {
  return a.basis === b.basis && a.value === b.value;
}
