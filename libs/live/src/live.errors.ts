import { conflict, forbidden, notFound, type DomainError } from '#kernel';
import { DOORS_OPEN_MINUTES, momentInWords } from '#programme';
import type { Admission } from './domain/admission.js';
import { BEFORE_THE_START } from './domain/times.js';

export const roomNotFound = () => notFound('this session');
export const notInRoom = () => conflict('not-in-room', 'You are not in a room. Go in first.');
export const notHere = () => conflict('not-here', 'They are not in this room.');

export function noRoom(): DomainError {
  return conflict('no-room', 'This session takes place in person: it has no room online.');
}

export function roomCancelled(title: string): DomainError {
  return conflict('session-cancelled', `“${title}” was cancelled.`);
}

export function roomNotOpen(opensAt: Date, timeZone: string): DomainError {
  return conflict(
    'not-open',
    `The room opens on ${momentInWords(opensAt, timeZone)}. Please come back then.`,
  );
}

export function roomOver(): DomainError {
  return conflict('room-over', 'This session is over and its room is closed.');
}

export function removedFromRoom(): DomainError {
  return forbidden(
    'Those who run this session have asked you to stay outside. Write to them if this is a mistake.',
  );
}

/** Somebody who is not registered has knocked. */
export function waitingAtTheDoor(): DomainError {
  return conflict(
    'waiting-to-be-let-in',
    'You are not registered, so we have asked those who run the session to let you in. Stay on this page.',
  );
}

export function pollClosed(): DomainError {
  return conflict('poll-closed', 'This poll is closed.');
}

/** What is recommended for a case belongs to the case: the room's lines stay longer, and more people read them. */
export function caseIsOn(): DomainError {
  return conflict(
    'case-is-on',
    'A case is shown now. What is recommended for it is written down by those who answer it, on the case.',
  );
}

interface Room {
  readonly title: string;
  readonly startsAt: Date;
  readonly timeZone: string;
  readonly isHost: boolean;
}

/** What somebody is told who may not go in now. */
export function refusalAt(answer: Exclude<Admission, 'in' | 'knock'>, room: Room): DomainError {
  switch (answer) {
    case 'not-found':
      return roomNotFound();
    case 'cancelled':
      return roomCancelled(room.title);
    case 'no-room':
      return noRoom();
    case 'over':
      return roomOver();
    case 'removed':
      return removedFromRoom();
    case 'not-open':
      return roomNotOpen(opensAt(room), room.timeZone);
  }
}

export function opensAt({ startsAt, isHost }: Pick<Room, 'startsAt' | 'isHost'>): Date {
  return new Date(+startsAt - (isHost ? BEFORE_THE_START : DOORS_OPEN_MINUTES * 60_000));
}
