import { DomainError, invalid, notFound } from '#kernel';

export function threadNotFound(): DomainError {
  return notFound('this conversation');
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
