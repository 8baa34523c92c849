import type { CaseStatus } from './moves.js';

/** Whoever looks, as far as cases are concerned. */
export interface Looker {
  /** Nothing for a stranger. */
  readonly personId: string | null;
  readonly isReviewer: boolean;
  readonly isCoordinator: boolean;
}

/** Where the looker stands with the session that the case is booked for. */
export interface Booking {
  /** Published or held; a session that is called off shares nothing. */
  readonly isOn: boolean;
  /** It is that day or later in the session's own time zone. */
  readonly dayHasCome: boolean;
  /** The panel and those who lead the talk; everybody else who has a part is like somebody registered. */
  readonly myPart: 'panel' | 'other' | null;
  readonly amRegistered: boolean;
}

export interface CaseStanding {
  readonly status: CaseStatus;
  readonly presenterId: string;
  /** The second person, who took it for review. */
  readonly reviewerId: string | null;
  readonly booking: Booking | null;
}

/** Why somebody sees a case: it is told to the presenter. */
export type Why = 'presenter' | 'reviewer' | 'panel' | 'registered';

export type Sight =
  | { readonly sees: 'story'; readonly why: Why }
  /** That there is a case, where it stands and for which session; nothing of what it says. */
  | { readonly sees: 'envelope' }
  | { readonly sees: 'nothing' };

const NOTHING: Sight = { sees: 'nothing' };
const WAITING: readonly CaseStatus[] = ['held', 'submitted', 'in-review'];

/**
 * What somebody sees of a case. Pages, lists, the programs' interface and letters ask this and nothing else.
 * The presenter always sees their own; reviewers see what waits for review; then the one who reviewed it
 * and the session's panel; from the day, the session's registered people. Nobody else sees a story, ever:
 * a coordinator sees that there is one.
 */
export function sightOf(looker: Looker, standing: CaseStanding): Sight {
  if (looker.personId === null) return NOTHING;
  if (looker.personId === standing.presenterId) return story('presenter');
  if (standing.status === 'draft') return NOTHING;
  const why = standing.status === 'withdrawn' ? undefined : whyOf(looker, standing);
  if (why) return story(why);
  return looker.isCoordinator ? { sees: 'envelope' } : NOTHING;
}

function whyOf(looker: Looker, { status, reviewerId, booking }: CaseStanding): Why | undefined {
  if (WAITING.includes(status)) return looker.isReviewer ? 'reviewer' : undefined;
  if (reviewerId === looker.personId) return 'reviewer';
  if (!booking?.isOn) return undefined;
  if (booking.myPart === 'panel') return 'panel';
  const isComing = booking.amRegistered || booking.myPart === 'other';
  return isComing && booking.dayHasCome ? 'registered' : undefined;
}

function story(why: Why): Sight {
  return { sees: 'story', why };
}
