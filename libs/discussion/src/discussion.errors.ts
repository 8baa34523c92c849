import { conflict, DomainError, invalid, notFound } from '#kernel';

export const ONLY_MODERATORS = 'Only those who look after this space can do that. Ask your coordinator.';
export const ONLY_COORDINATORS_OPEN_SPACES = 'Only a coordinator can open a space. Ask yours.';

export function threadNotFound(): DomainError {
  return notFound('this conversation');
}

export function postNotFound(): DomainError {
  return notFound('this post');
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
