import { conflict, counted, DomainError } from '#kernel';

/** Two people at one thing: nothing is lost, since the page shows both. */
export function changedMeanwhile(): DomainError {
  return conflict(
    'stale',
    'Somebody else changed this while you had it open. Yours is not saved yet. Look at both, then save.',
  );
}

/** What is planned does not hold together: a talk would be in a room that is not there. */
export function doesNotHold(sentence: string): DomainError {
  return conflict('does-not-hold', sentence);
}

/** Where people were at a talk, its hour stays what it was. */
export const TIMES_ON_RECORD =
  'People have checked in to this conference, and their minutes are counted by its clock. So its time zone stays as it is.';

export function timesOnRecord(): DomainError {
  return conflict('times-on-record', TIMES_ON_RECORD);
}

/** Somebody or something would be in two places at once. */
export function clashesFirst(count: number): DomainError {
  return conflict(
    'clashes',
    `${counted(count, 'clash is', 'clashes are')} new in this programme. Put each right, or say why it may stay as it is. Nothing is released yet.`,
  );
}

export function lookAgain(): DomainError {
  return conflict(
    'stale',
    'The programme was changed while you looked. Nothing is released yet. Look at the list again.',
  );
}

export function nothingToRelease(): DomainError {
  return conflict(
    'nothing-to-release',
    'Nothing differs from what everybody reads, so there is nothing to release.',
  );
}

export function slugTaken(title: string): DomainError {
  return new DomainError('invalid', 'invalid', 'Some of what you entered needs another look.', [
    { field: 'title', message: `There is a conference “${title}” already. Give this one another title.` },
  ]);
}

/** Nothing is said to a slot that nobody saw. */
export function slotMoved(): DomainError {
  return conflict(
    'slot-moved',
    'Your slot moved while you had this page open. Look at it, then answer again.',
  );
}

export function slotGone(): DomainError {
  return new DomainError(
    'not-found',
    'not-found',
    'This link is no longer in use. There may be a newer letter for you, or the talk is no longer in the programme.',
  );
}
