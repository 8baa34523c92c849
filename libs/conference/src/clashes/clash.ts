/** What stands in the way of a programme. A walk is the way from one room to the next that takes longer than there is. */
export type ClashKind = 'room' | 'speaker' | 'chair' | 'attendee' | 'walk';

/** What blocks cannot be; a warning may be meant; ignored is what an editor looked at and let be, with a reason. */
export type ClashLevel = 'block' | 'warn' | 'ignore';

/** A talk, or a break, where and when it is. Instants are milliseconds, so that no clock change bends them. */
export interface Slot {
  readonly id: string;
  readonly roomId: string;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly isBreak: boolean;
  /** People by whatever tells them apart. */
  readonly speakers: readonly string[];
  readonly chairs: readonly string[];
}

export interface Walks {
  /** 0 where nobody said how long the way is. */
  minutesBetween(roomId: string, other: string): number;
  /** No way is longer. */
  readonly longest: number;
}

export interface Clash {
  /** The same for as long as the same two clash in the same way: what an editor ignores it by. */
  readonly key: string;
  readonly kind: ClashKind;
  readonly level: ClashLevel;
  /** The room, or the person: nobody where it is whoever asks. */
  readonly who: string;
  /** The earlier first. */
  readonly talks: readonly [string, string];
  /** For how many minutes they are at once; of a walk, how many there are to walk in. */
  readonly minutes: number;
  /** How many minutes the walk takes. */
  readonly walk?: number;
  /** Why it is ignored, and by whom. */
  readonly letBe?: LetBe;
}

/** Why a clash may stay as it is, and the name of who said so. */
export interface LetBe {
  readonly reason: string;
  readonly by: string | null;
}

export const NO_WALKS: Walks = { minutesBetween: () => 0, longest: 0 };
