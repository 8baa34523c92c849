import { conflict, DomainError, invalid, notFound } from '#kernel';
import { clockTime, fullDay } from './domain/words.js';

export const sessionNotFound = () => notFound('this session');
export const importNotFound = () => notFound('this import');
export const rowNotFound = () => notFound('this row of the file');
export const fileNotWaiting = () =>
  notFound('the file that you chose: we keep it for an hour only. Please choose it again');
export const lineNotFound = () => notFound('this line of the register');
export const guestNotFound = () => notFound('this visit');

export const talkNotFound = () => notFound('this talk');
export const partNotFound = () => notFound('this part of the day');

export function personUnknown(): DomainError {
  return invalid([
    { field: 'personId', message: 'We cannot find this person. Choose somebody in the network.' },
  ]);
}

export function importUndone(): DomainError {
  return conflict('import-undone', 'This import was undone. Import the file again to work on its rows.');
}

export function notDecided(): DomainError {
  return conflict('not-decided', 'Nobody has said yet who this row is, so there is nothing to undo.');
}

/** A file of another meeting, most likely: nothing is saved before a person says that it is right. */
export function anotherDay(sentence: string): DomainError {
  const message = `${sentence} Nothing was saved. If it is the right file, confirm that and add it again.`;
  return new DomainError('different-day', 'invalid', message, [{ field: 'anotherDay', message }]);
}

export function alreadyContested(): DomainError {
  return conflict('already-contested', 'You have already told us. The coordinator will look at it.');
}

export function notYetBegun(): DomainError {
  return conflict('not-begun', 'This session has not begun yet, so there is nothing to put right.');
}

/** People can be written down for a part as soon as its door is open. */
export function partNotBegun(title: string, opensAt: Date, timeZone: string): DomainError {
  const from = clockTime(opensAt, timeZone);
  return conflict(
    'not-begun',
    `“${title}” has not begun yet. You can write down who was there from ${from}.`,
  );
}

export function codeUnknown(): DomainError {
  const message = 'We do not know this code. Look at the screen at the door and type the letters again.';
  return new DomainError('code-unknown', 'invalid', message, [{ field: 'code', message }]);
}

export function codeOld(): DomainError {
  const message =
    'This code has changed since. Scan the one on the screen again: it is a new one every 30 seconds.';
  return new DomainError('code-old', 'invalid', message, [{ field: 'code', message }]);
}

export function arrivalOld(): DomainError {
  const message = 'It is more than 15 minutes since you scanned the code. Please scan it again.';
  return new DomainError('arrival-old', 'invalid', message, [{ field: 'code', message }]);
}

export function checkInNotOpen(title: string, opensAt: Date, timeZone: string): DomainError {
  const when = `${fullDay(opensAt, timeZone)} at ${clockTime(opensAt, timeZone)}`;
  return conflict('check-in-not-open', `Check-in for “${title}” opens on ${when}. Please come back then.`);
}

export function checkInClosed(title: string, endedAt: Date, timeZone: string): DomainError {
  return conflict(
    'check-in-closed',
    `Check-in for “${title}” closed at ${clockTime(endedAt, timeZone)}, when it ended. If you were there, tell the coordinator: they can add you.`,
  );
}

/** A room in which nothing more happens, or a talk that the programme no longer has. */
export function nothingHere(name?: string): DomainError {
  if (name === undefined) return notFound('this door');
  return conflict('nothing-here', `Nothing is on at “${name}” now. Look at the programme for where it is.`);
}

export function sessionCancelled(title: string): DomainError {
  return conflict('session-cancelled', `“${title}” was cancelled, so nobody can check in.`);
}
