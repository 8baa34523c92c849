import type { Entered } from '#live';
import type { AtTheDoor } from '#live';
import type { Actor } from '#kernel';
import type { Identity } from '#people';
import type { Socket } from 'socket.io';

/** The room that a socket is in, and the stay that it keeps open. */
export interface InRoom extends Pick<Entered, 'connectionId'> {
  readonly sessionId: string;
  /** As they were when they were last looked up: nobody keeps for long what they have lost. */
  member: AtTheDoor;
  stayId: string;
}

/** Somebody at the other end of a socket. */
export interface Caller {
  readonly socket: Socket;
  readonly actor: Actor;
  readonly person: Identity;
  /** The sign-in that the socket was opened by; a program's token is none. */
  readonly signInId: string | undefined;
  room: InRoom | undefined;
}

export const roomName = (sessionId: string) => `room:${sessionId}`;
export const teamName = (sessionId: string) => `team:${sessionId}`;
export const signInName = (signInId: string) => `sign-in:${signInId}`;
export const personName = (personId: string) => `person:${personId}`;

/**
 * The room that the caller is in. The socket's own rooms decide: whoever was taken out, perhaps by another
 * process, is in none of them any more.
 */
export function roomOf(caller: Caller): InRoom | undefined {
  const { room, socket } = caller;
  return room && socket.rooms.has(roomName(room.sessionId)) ? room : undefined;
}
