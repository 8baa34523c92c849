import { conflict, DomainError, notFound } from '#kernel';

export function noSuchConference(): DomainError {
  return notFound('this conference');
}

export function noSuchTalk(): DomainError {
  return notFound('this talk');
}

export function noSuchRoom(): DomainError {
  return notFound('this room');
}

export function fileNotWaiting(): DomainError {
  return new DomainError(
    'file-not-waiting',
    'not-found',
    'This file waited for an hour and is no longer here. Choose it again.',
  );
}

export const SIGN_IN_TO_STAR = 'Sign in to star talks.';

export const NOT_YOURS_TO_PLAN =
  'You can change the conferences that you began. Ask your coordinator to change this one.';

export function notYoursToImport(title: string): string {
  return `“${title}” was brought in by somebody else. Ask your coordinator to bring in its new programme.`;
}

export function notYoursToOpen(title: string): string {
  return `“${title}” is run by somebody else. Ask your coordinator to open its days.`;
}

export function stillPlanned(title: string): DomainError {
  return conflict(
    'still-planned',
    `“${title}” is being planned here and not released yet. Release it first, then bring in its newer programme.`,
  );
}

export function noSuchQuestion(): DomainError {
  return notFound('this question');
}

export function tooManyQuestions(): DomainError {
  return conflict(
    'too-many-questions',
    'You have three open questions at this talk. Ask the next one when one of them was answered.',
  );
}

export function notThatMove(): DomainError {
  return conflict('question-moved', 'Somebody else has dealt with this question already. Look at it again.');
}
