/** Where a case stands. */
export const CASE_STATUSES = [
  'draft',
  'held',
  'submitted',
  'in-review',
  'accepted',
  'presented',
  'recommended',
  'followed-up',
  'closed',
  'withdrawn',
] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

export const CASE_STATUS_NAMES: Readonly<Record<CaseStatus, string>> = {
  draft: 'Draft',
  held: 'Held for a second look',
  submitted: 'Waiting for a reviewer',
  'in-review': 'In review',
  accepted: 'Accepted for a session',
  presented: 'Presented',
  recommended: 'Recommendations issued',
  'followed-up': 'Followed up',
  closed: 'Closed',
  withdrawn: 'Withdrawn',
};

/** What can be done with a case as a whole. */
export type CaseMove =
  | 'submit'
  | 'hold'
  | 'release'
  | 'take-back'
  | 'review'
  | 'hand-back'
  | 'accept'
  | 'present'
  | 'issue'
  | 'answer'
  | 'rebook'
  | 'close'
  | 'withdraw';

/** The allowed moves: from where, and where to. What is not here is refused. */
export const CASE_MOVES: Readonly<Record<CaseStatus, Partial<Record<CaseMove, CaseStatus>>>> = {
  draft: { submit: 'submitted', hold: 'held', withdraw: 'withdrawn' },
  held: { release: 'submitted', 'take-back': 'draft', 'hand-back': 'draft', withdraw: 'withdrawn' },
  submitted: { review: 'in-review', 'take-back': 'draft', accept: 'accepted', withdraw: 'withdrawn' },
  'in-review': { 'hand-back': 'draft', accept: 'accepted', withdraw: 'withdrawn' },
  accepted: { present: 'presented', accept: 'accepted', rebook: 'accepted', withdraw: 'withdrawn' },
  presented: { issue: 'recommended', rebook: 'accepted', close: 'closed', withdraw: 'withdrawn' },
  recommended: { answer: 'followed-up', rebook: 'accepted', close: 'closed', withdraw: 'withdrawn' },
  'followed-up': { answer: 'followed-up', rebook: 'accepted', close: 'closed', withdraw: 'withdrawn' },
  closed: { withdraw: 'withdrawn' },
  withdrawn: {},
};

/** Where the move leads, or nothing where it is not allowed. */
export function movedBy(status: CaseStatus, move: CaseMove): CaseStatus | undefined {
  return CASE_MOVES[status][move];
}
