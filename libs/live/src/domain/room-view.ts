/** Somebody in the room, by role and workplace. */
export interface RoomPerson {
  readonly personId: string;
  readonly name: string;
  readonly role: string;
  readonly workplace: string | null;
  /** What they do at this session, as words: "Facilitator". */
  readonly part: string | null;
  readonly isHost: boolean;
}

/** A part of the agenda. */
export interface RoomItem {
  readonly kind: string;
  readonly title: string;
  readonly minutes: number;
  readonly who: string | null;
}

export const AUDIENCES = ['everybody', 'facilitator', 'hosts'] as const;

/** Something that somebody wrote: to all, from one person to the facilitator, or among the hub team. */
export interface RoomLine {
  readonly id: string;
  readonly kind: 'chat' | 'recommendation';
  readonly to: (typeof AUDIENCES)[number];
  readonly personId: string;
  readonly name: string;
  readonly text: string;
  /** Milliseconds, by the server's clock. */
  readonly at: number;
}

/** Something that was said, written down for those who read along. */
export interface RoomCaption {
  readonly id: string;
  /** Whoever wrote it down. */
  readonly name: string;
  readonly text: string;
  readonly at: number;
}

export interface RoomPoll {
  readonly id: string;
  readonly question: string;
  readonly options: readonly { readonly text: string; readonly votes: number }[];
  readonly isOpen: boolean;
}

/** One text that all write on. Who saves over an older revision is told, and loses nothing. */
export interface RoomNotes {
  readonly text: string;
  readonly by: string | null;
  readonly revision: number;
}

export interface RoomMedia {
  readonly camera: boolean;
  readonly microphone: boolean;
  readonly screen: boolean;
}

/** What everybody in a room sees of it. */
export interface RoomShared {
  readonly phase: 'before' | 'running' | 'ended';
  /** In a crowd only some of them: `count` says how many there are. */
  readonly people: Readonly<Record<string, RoomPerson>>;
  readonly count: number;
  /** Hands that are up, in the order in which they went up. */
  readonly hands: readonly string[];
  /** The part of the agenda that is on now, from 0, and since when. */
  readonly now: { readonly place: number; readonly since: number } | null;
  readonly spotlight: string | null;
  readonly poll: RoomPoll | null;
  readonly notes: RoomNotes;
  /** A key for each time that a case is shown: never what it says nor which it is, which the page asks for by itself. */
  readonly caseOn: string | null;
  readonly muted: readonly string[];
  /** Who may write captions, beside the team. */
  readonly captioners: readonly string[];
  readonly media: Readonly<Record<string, RoomMedia>>;
}

/** What only those who run the session see. */
export interface RoomBackstage {
  /** Those who ask to be let in, in the order of asking. */
  readonly knocking: readonly RoomPerson[];
  /** What is done of the list before the start. */
  readonly ticked: readonly string[];
  /** A timer that nobody else sees: when it runs out. */
  readonly timer: number | null;
  /** The presenter who was asked to come in next. */
  readonly asked: string | null;
}

/** The whole room, as of a version. */
export interface RoomSnapshot extends RoomShared {
  readonly version: number;
  readonly sessionId: string;
  readonly title: string;
  readonly startsAt: number;
  readonly endsAt: number;
  /** The server's clock when this was drawn up: browsers' clocks are often wrong. */
  readonly at: number;
  readonly agenda: readonly RoomItem[];
  readonly lines: readonly RoomLine[];
  readonly captions: readonly RoomCaption[];
  readonly backstage: RoomBackstage | null;
}

/** What changed since an earlier version, with everything as it stands now: it fits on any version between the two. */
export interface RoomPatch {
  readonly since: number;
  readonly version: number;
  readonly here?: readonly RoomPerson[];
  /** Who came into a crowd: only the team is told of each by name. */
  readonly crowd?: readonly RoomPerson[];
  readonly gone?: readonly string[];
  /** How many are here now, where somebody came or left. */
  readonly count?: number;
  readonly media?: Readonly<Record<string, RoomMedia>>;
  readonly shared?: Partial<Omit<RoomShared, 'people' | 'count' | 'media'>>;
  readonly backstage?: RoomBackstage;
}
