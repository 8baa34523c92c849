import { movedBy, type CaseMove, type CaseStatus } from './moves.js';
import type { CaseStanding, Looker, Why } from './who-may-see.js';

/** What can be done inside a case without moving it. */
export type CaseDeed = 'write' | 'ask' | 'reply' | 'recommend' | 'agree' | 'learn' | 'answer-back';

type Side = 'presenter' | 'reviewer' | 'hub' | 'both';

/** Who makes which move. A review is a second person's: the presenter never moves their own case through it. */
const MOVERS: Readonly<Record<CaseMove, Side>> = {
  submit: 'presenter',
  hold: 'presenter',
  'take-back': 'presenter',
  answer: 'presenter',
  withdraw: 'presenter',
  release: 'reviewer',
  review: 'reviewer',
  'hand-back': 'reviewer',
  accept: 'reviewer',
  present: 'hub',
  issue: 'hub',
  close: 'both',
  rebook: 'both',
};

const DEEDS: Readonly<Record<CaseDeed, { readonly by: Side; readonly when: readonly CaseStatus[] }>> = {
  write: { by: 'presenter', when: ['draft', 'in-review'] },
  ask: { by: 'reviewer', when: ['in-review'] },
  reply: { by: 'presenter', when: ['in-review'] },
  recommend: { by: 'hub', when: ['accepted', 'presented'] },
  agree: { by: 'hub', when: ['accepted', 'presented'] },
  learn: { by: 'hub', when: ['presented', 'recommended', 'followed-up', 'closed'] },
  'answer-back': { by: 'both', when: ['recommended', 'followed-up', 'closed'] },
};

/** Somebody and a case, with why they see it. */
export interface Relation {
  readonly looker: Looker;
  readonly standing: CaseStanding;
  readonly why: Why | undefined;
}

export function mayMove(move: CaseMove, relation: Relation): boolean {
  const { status } = relation.standing;
  return movedBy(status, move) !== undefined && isTime(move, relation) && isOnSide(MOVERS[move], relation);
}

export function mayDo(deed: CaseDeed, relation: Relation): boolean {
  const { by, when } = DEEDS[deed];
  return when.includes(relation.standing.status) && isOnSide(by, relation);
}

/** Whether it moves the case as a whole. */
export function isMove(act: CaseMove | CaseDeed): act is CaseMove {
  return act in MOVERS;
}

/** Whether it is theirs to do at all, in whatever state the case stands. */
export function isTheirs(act: CaseMove | CaseDeed, relation: Relation): boolean {
  return isOnSide(isMove(act) ? MOVERS[act] : DEEDS[act].by, relation);
}

function isOnSide(side: Side, { why }: Relation): boolean {
  if (side === 'presenter') return why === 'presenter';
  if (side === 'both') return why === 'presenter' || isOfHub(why);
  return side === 'reviewer' ? why === 'reviewer' : isOfHub(why);
}

/**
 * Nothing is presented before the day of its session, or at one that is called off. An accepted case stays booked for a session
 * that is on until its day has come: where it was not its turn, or the session is called off, another one is booked.
 */
function isTime(move: CaseMove, { standing: { status, booking } }: Relation): boolean {
  const hasCome = booking?.isOn === true && booking.dayHasCome;
  if (move === 'present') return hasCome;
  return move !== 'rebook' || status !== 'accepted' || hasCome || booking?.isOn !== true;
}

/** Those who answer a case: the panel, and the second person who took it. */
export function isOfHub(why: Why | undefined): boolean {
  return why === 'reviewer' || why === 'panel';
}
