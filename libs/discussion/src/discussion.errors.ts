import { conflict, DomainError, invalid, notFound } from '#kernel';

export const ONLY_MODERATORS = 'Only those who look after this space can do that. Ask your coordinator.';
export const ONLY_COORDINATORS_OPEN = 'Only a coordinator opens, renames and closes spaces. Ask yours.';
export const NOT_YOURS_TO_CHANGE =
  'You can change what you wrote yourself, as long as the conversation is open.';
export const NOT_YOURS_TO_REMOVE =
  'You can take away what you wrote yourself. Report it, if somebody should look at it.';
export const ONLY_ASKER_MARKS = 'Whoever asked can mark the answer, and those who look after the space.';
export const ONLY_EXPERTS_ENDORSE = 'Only the network’s experts can endorse what others wrote.';
export const NOT_TO_REPORT = 'What you wrote yourself you can change or take away.';

export const NOT_OF_ONESELF =
  'You wrote this yourself: somebody else who looks after the space decides it. Nothing was changed.';

export function threadNotFound(): DomainError {
  return notFound('this conversation');
}

export function postNotFound(): DomainError {
  return notFound('this post');
}

export function reportNotFound(): DomainError {
  return notFound('this report');
}

export function spaceNotFound(): DomainError {
  return notFound('this space');
}

/** Said of a form: the space that was chosen is none that they see. */
export function noSuchSpace(): DomainError {
  return invalid([{ field: 'space', message: 'Choose where to ask' }]);
}

export function signInFirst(): DomainError {
  return new DomainError(
    'sign-in-first',
    'unauthenticated',
    'Sign in first: this is for members of the network.',
  );
}

export function postStale(): DomainError {
  return conflict(
    'stale',
    'This post was changed while you had it open. Your change was not saved. Open it again and make your change.',
  );
}

export function threadClosed(): DomainError {
  return conflict(
    'thread-closed',
    'This conversation is closed. What you wrote is kept as it is here: start a new conversation with it.',
  );
}

/** Where an old address leads to a conversation that they do not see. */
export function joinedOutOfSight(): DomainError {
  return new DomainError(
    'joined-out-of-sight',
    'not-found',
    'This conversation was joined to one in a space that you are not in. Ask those who look after this one.',
  );
}

/** Two look after it at once: the first one did what they did. */
export function threadChanged(): DomainError {
  return conflict(
    'thread-changed',
    'Somebody else has just changed this conversation. Nothing of yours was done. Look at it again first.',
  );
}

export function spaceIsForMore(): DomainError {
  return conflict(
    'for-more-people',
    'People see that space who do not see this one. What was written here was written for fewer, and stays with them. Nothing was changed.',
  );
}

export function spaceIsClosed(): DomainError {
  return conflict('space-closed', 'That space is closed. Nothing was changed.');
}

export function cannotBeTakenApart(): DomainError {
  return conflict(
    'cannot-be-taken-apart',
    'This cannot be taken apart again: posts of it were moved elsewhere since, or others see it now. Nothing was changed.',
  );
}

export function alreadyDecided(): DomainError {
  return conflict('decided', 'Somebody else has decided this already. Nothing was changed.');
}

/** No refusal: it is kept, and a moderator reads it first. Thrown once that is certain, as nothing stands anywhere yet. */
export function postWaits(): DomainError {
  return conflict(
    'post-waits',
    'Thank you. Somebody who looks after the space reads it before everybody can. You need do nothing.',
  );
}

export function heldNotFound(): DomainError {
  return notFound('what waits here');
}

export function tooManyPosts(): DomainError {
  return new DomainError(
    'too-many-posts',
    'too-many',
    'You have written a great deal in a short time. What you wrote is kept as a draft: post it in a few minutes.',
  );
}
