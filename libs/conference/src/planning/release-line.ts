import type { ChangeKind } from './change-kind.js';

/** One thing that a release changed, in words. */
export interface ReleaseLine {
  readonly kind: 'added' | 'changed' | 'gone';
  readonly what: ChangeKind;
  /** The id of a room, the guid of a talk; empty for what there is one of. */
  readonly thing: string;
  /** The title or the name. */
  readonly name: string;
  /** Of a talk, for its address. */
  readonly slug?: string;
  readonly says: readonly Said[];
}

/** "Room", "Main Hall", "Garden Room"; what was or is nothing is empty. */
export interface Said {
  readonly label: string;
  readonly was: string;
  readonly is: string;
}
