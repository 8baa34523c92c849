import type { RoomChange, RoomMember } from './domain/changes.js';
import type { RoomLine } from './domain/room-view.js';
import type { AtTheDoor } from './members.js';

/** Whoever comes in, and by which of their lines. */
export interface Entering {
  readonly does: 'enter';
  readonly sessionId: string;
  readonly member: AtTheDoor;
  readonly connectionId: string;
  readonly by: 'socket' | 'form';
}

/** A stay ends: they said so, were not heard of any more, or the session is over. */
export interface Closing {
  readonly does: 'close';
  readonly sessionId: string;
  readonly personId: string;
  readonly stayId: string;
  readonly how: 'left' | 'unseen' | 'over';
}

/** All stays of one person end, and they are out of everything. */
export interface ShowingOut {
  readonly does: 'show-out';
  readonly sessionId: string;
  readonly personId: string;
  readonly why: 'withdrawn';
}

/** Everybody's stays end: there is no such room any more. */
interface Emptying {
  readonly does: 'empty';
  readonly sessionId: string;
}

export interface Saying {
  readonly does: 'say';
  readonly sessionId: string;
  readonly member: RoomMember;
  readonly kind: RoomLine['kind'];
  readonly to: RoomLine['to'];
  readonly text: string;
}

export interface Voting {
  readonly does: 'vote';
  readonly sessionId: string;
  readonly member: RoomMember;
  readonly pollId: string;
  readonly option: number;
}

export interface Changing {
  readonly does: 'change';
  readonly sessionId: string;
  readonly member: RoomMember;
  readonly change: RoomChange;
}

export type RoomAct = Entering | Closing | ShowingOut | Emptying | Saying | Voting | Changing;

/** What came of an act: the id of the stay that was opened or of the line that was written, or a refusal. */
export type Outcome =
  { readonly ok: true; readonly id: string | null } | { readonly ok: false; readonly refusal: unknown };
