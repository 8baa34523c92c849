import type { Line } from '../../../../../libs/meetings/src/contract.js';

/** What media needs of the room's line to the server. */
export interface Wire {
  /** Rejects with the sentence for the person. */
  ask<T>(name: string, message?: unknown): Promise<T>;
  hear(name: 'signal' | 'media.news', listener: (message: never) => void): void;
}

/** A line of somebody else's that is received. */
export interface Received {
  readonly personId: string;
  readonly line: Line;
  readonly track: MediaStreamTrack;
  /** How loud they were since the last time, from 0 to 1. */
  loudness(): Promise<number>;
}

/** Sound and picture with the others in the room, whichever way they travel. */
export interface Call {
  /** Puts a track on one of our lines, or takes it away. */
  put(line: Line, track: MediaStreamTrack | null): Promise<void>;
  /** The room changed: who is here and what they have on. */
  follow(room: RoomNow): void;
  /** Over a poor line no cameras are received; the sound of all goes on. */
  spare(hasPoorLine: boolean): void;
  /** The socket was away and is back. */
  back(): Promise<void>;
  close(): void;
}

/** What media asks of the room. */
export interface RoomNow {
  readonly people: readonly string[];
  readonly on: Readonly<Record<string, Readonly<Record<Line, boolean>>>>;
  /** Whose picture everybody looks at, if anybody's. */
  readonly spotlight: string | null;
}

/** What a call tells the page. */
export interface Told {
  received(lines: readonly Received[]): void;
  /** A sentence for the person, or null once it is well again. */
  trouble(sentence: string | null): void;
}
