import { EVERYONE, type Audience } from '#programme';

/** What we know of a room and no file of a programme carries, so that it stays when such a file comes in again. */
export interface RoomOurs {
  /** Places; nothing where nobody counts. */
  readonly capacity: number | null;
  /** Where what is streamed of it can be seen, at somebody else's or ours. */
  readonly streamUrl: string | null;
  /** Minutes to walk from here, by the id of the room walked to. */
  readonly walk: Readonly<Record<string, number>>;
}

/** What we know of a talk and no file of a programme carries. */
export interface TalkOurs {
  readonly chairs: readonly Chair[];
  readonly audience: Audience;
  /** Of a workshop that people sign up for; nothing where everybody may come. */
  readonly capacity: number | null;
  readonly isStreamed: boolean;
}

/** Who is both a speaker and a chair of a conference has one guid. */
export interface Chair {
  readonly name: string;
  readonly guid: string;
}

const ROOM: RoomOurs = { capacity: null, streamUrl: null, walk: {} };
const TALK: TalkOurs = { chairs: [], audience: EVERYONE, capacity: null, isStreamed: false };

/** As it is kept, where what was never said is left out. */
export function roomOurs(kept: string): RoomOurs {
  return { ...ROOM, ...(JSON.parse(kept) as Partial<RoomOurs>) };
}

export function talkOurs(kept: string): TalkOurs {
  return { ...TALK, ...(JSON.parse(kept) as Partial<TalkOurs>) };
}

/** Minutes to walk from one room to another: either may say it, and nobody walks inside one. */
export function minutesToWalk(
  from: { id: string; ours: RoomOurs },
  to: { id: string; ours: RoomOurs },
): number {
  return from.id === to.id ? 0 : (from.ours.walk[to.id] ?? to.ours.walk[from.id] ?? 0);
}
