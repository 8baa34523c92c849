import { conflict, type DomainError } from '#kernel';

export const SIGN_IN_FOR_A_PLACE = 'Sign in to take a place.';
export const ONLY_RUNNERS_SEE_PLACES = 'Only those who run this conference see who has a place.';

export function noSignUp(): DomainError {
  return conflict('no-sign-up', 'Nobody needs to sign up for this talk. You can just come.');
}

export function signUpClosed(): DomainError {
  return conflict(
    'sign-up-closed',
    'This talk has begun, so nobody can sign up for it any more. Nothing is changed.',
  );
}
