import type { RoomBackstage, RoomMedia, RoomShared } from './room-view.js';

/** A poll as it is kept: who chose what stands apart. */
interface PollState {
  readonly id: string;
  readonly question: string;
  readonly options: readonly string[];
  readonly isOpen: boolean;
}

/** What is kept of a room, beside the stays in it and what was written. */
export interface RoomState
  extends
    Omit<RoomShared, 'people' | 'count' | 'poll' | 'media'>,
    Pick<RoomBackstage, 'ticked' | 'timer' | 'asked'> {
  readonly poll: PollState | null;
  readonly media: Readonly<Record<string, RoomMedia>>;
  readonly knocking: readonly string[];
  readonly admitted: readonly string[];
  readonly removed: readonly string[];
  /** Which case is shown, while one is; only those who may see it ever hear of it. */
  readonly caseId: string | null;
}

export const EMPTY_ROOM: RoomState = {
  phase: 'before',
  hands: [],
  now: null,
  spotlight: null,
  poll: null,
  notes: { text: '', by: null, revision: 0 },
  caseOn: null,
  caseId: null,
  muted: [],
  captioners: [],
  media: {},
  knocking: [],
  admitted: [],
  removed: [],
  ticked: [],
  timer: null,
  asked: null,
};

const SHARED = ['phase', 'hands', 'now', 'spotlight', 'notes', 'muted', 'caseOn', 'captioners'] as const;
const BACKSTAGE = ['knocking', 'ticked', 'timer', 'asked'] as const;

/** What everybody is to hear of a change, but for people, polls and media, which are looked up. */
export function sharedChanges(before: RoomState, after: RoomState): Partial<RoomShared> {
  return Object.fromEntries(
    SHARED.filter((key) => before[key] !== after[key]).map((key) => [key, after[key]]),
  );
}

export function isBackstageChanged(before: RoomState, after: RoomState): boolean {
  return BACKSTAGE.some((key) => before[key] !== after[key]);
}
