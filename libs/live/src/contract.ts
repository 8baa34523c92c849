/** What browser and server say to each other in the live room: socket.io, namespace `/live`. */
import type { RoomCaption, RoomLine, RoomMedia, RoomPatch, RoomSnapshot } from './domain/room-view.js';

export * from './domain/patched.js';
export type { RoomChange, RoomMember } from './domain/changes.js';
export * from './domain/rehearsal.js';
export type * from './domain/room-view.js';
export { nameOf, stripOf } from './domain/strip.js';
export { HEARTBEAT } from './domain/times.js';

/** Every message is answered. */
export type Answer<T = unknown> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: string; readonly message: string };

/** What `enter` answers; the room itself follows as `room`. */
export interface Entered {
  readonly personId: string;
  /** Said again after a lost line, so that the stay goes on. */
  readonly connectionId: string;
  /** Whether they run this session. */
  readonly isHost: boolean;
  /** What they chose in the poll that is on, by its number from 0. */
  readonly myVote: number | null;
  /** What they wrote to the facilitator only. */
  readonly mine: readonly RoomLine[];
}

/** A colleague at the same screen. */
export interface Vouched {
  readonly name: string;
  readonly roleId: string;
  readonly email?: string | undefined;
}

export type Reaction = 'thanks' | 'agree' | 'slower';

/** What a browser says. `enter` with the connection of a lost line goes on where it was. */
export interface ClientMessages {
  enter: { sessionId: string; connectionId?: string };
  leave: Record<string, never>;
  seen: Record<string, never>;
  'raise-hand': { raised: boolean };
  say: { text: string; to?: 'everybody' | 'facilitator' | 'hosts' };
  react: { reaction: Reaction };
  'poll.open': { question: string; options: string[] };
  'poll.vote': { pollId: string; option: number };
  'poll.close': Record<string, never>;
  'agenda.next': { place?: number };
  vouch: { people: Vouched[] };
  'notes.save': { text: string; revision: number };
  /** With a case it goes to that case, and into nothing of the room. */
  recommend: { text: string; caseId?: string };
  'case.show': { caseId: string };
  'case.hide': Record<string, never>;
  /** By the team, and by whoever the facilitator lets. */
  caption: { text: string };
  captioner: { personId: string; may?: boolean };
  'captions.keep': Record<string, never>;
  signal: { to: string; description?: unknown; candidate?: unknown };
  media: RoomMedia;
  mute: { personId: string; muted?: boolean };
  remove: { personId: string };
  admit: { personId: string; admitted?: boolean };
  spotlight: { personId: string | null };
  start: Record<string, never>;
  end: Record<string, never>;
  'hand.lower': { personId: string };
  tick: { item: string; ticked: boolean };
  timer: { minutes: number | null };
  'presenter.ask': { personId: string };
}

export type NoticeKind =
  | 'admitted'
  | 'not-admitted'
  | 'removed'
  | 'muted'
  | 'unmuted'
  | 'withdrawn'
  | 'over'
  | 'asked-in'
  | 'elsewhere'
  /** They may see or do less than before: the page shows what it should not. */
  | 'part-lost'
  | 'part-gained'
  | 'reactions';

/** Something that this person, or this room, should hear now. */
export interface Notice {
  readonly kind: NoticeKind;
  readonly message: string;
  readonly reactions?: Partial<Record<Reaction, number>>;
}

/** What the server says. */
export interface ServerMessages {
  hello: { personId: string; name: string; at: number };
  room: RoomSnapshot;
  patch: RoomPatch;
  said: RoomLine;
  caption: RoomCaption;
  /** From another person of the same room: `from` is their id. */
  signal: { from: string; description?: unknown; candidate?: unknown };
  notice: Notice;
}
