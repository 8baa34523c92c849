import { AFTER_THE_END, BEFORE_THE_START } from './times.js';

/** What the door of a room asks about a person and a session. */
export interface Door {
  readonly status: 'draft' | 'published' | 'held' | 'cancelled';
  readonly mode: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly isHost: boolean;
  /** They are registered, or have a part in the session. */
  readonly isExpected: boolean;
  readonly isAdmitted: boolean;
  readonly isRemoved: boolean;
}

export type Admission =
  'in' | 'knock' | 'no-room' | 'not-found' | 'cancelled' | 'not-open' | 'over' | 'removed';

/** Whether a person may go into a room now; whoever is not expected knocks. */
export function admission(door: Door, now: Date, doorsOpenMinutes: number): Admission {
  if (door.status === 'draft') return 'not-found';
  if (door.status === 'cancelled') return 'cancelled';
  if (door.mode === 'in-person') return 'no-room';
  if (+now >= +door.endsAt + AFTER_THE_END) return 'over';
  if (door.isHost) return +now < +door.startsAt - BEFORE_THE_START ? 'not-open' : 'in';
  if (door.isRemoved) return 'removed';
  if (+now < +door.startsAt - doorsOpenMinutes * 60_000) return 'not-open';
  return door.isExpected || door.isAdmitted ? 'in' : 'knock';
}
