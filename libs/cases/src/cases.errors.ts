import { conflict, DomainError, forbidden, invalid, notFound, type FieldError } from '#kernel';
import { CASE_STATUS_NAMES, type CaseStatus } from './domain/moves.js';

export function caseNotFound(): DomainError {
  return notFound('this case');
}

export function caseStale(): DomainError {
  return conflict(
    'stale',
    'This case was changed while you had it open. Your change was not saved. Open it again and make your change.',
  );
}

/** Of one answer: what was kept meanwhile is not written over unseen. */
export function answeredElsewhere(): DomainError {
  return conflict(
    'answered-elsewhere',
    'This answer was changed in another window or on another computer since you opened this page. Yours is not saved yet.',
  );
}

export function notNow(status: CaseStatus): DomainError {
  const stands = CASE_STATUS_NAMES[status].toLowerCase();
  return conflict('not-now', `This case stands at “${stands}”, so that cannot be done. Nothing was changed.`);
}

export function notYours(): DomainError {
  return forbidden('This is for somebody else to do with this case. Nothing was changed.');
}

/** A second person reviews, whatever their rights. */
export function notYourOwn(): DomainError {
  return forbidden('Somebody else has to review your case. Nothing was changed.');
}

export function signInFirst(): DomainError {
  return new DomainError(
    'sign-in-first',
    'unauthenticated',
    'Sign in first: this is for members of the network.',
  );
}

/** What looks like an identifier stands in the way until it is changed or a reviewer lets it be. */
export function holdsIdentifiers(fields: readonly FieldError[]): DomainError {
  return new DomainError(
    'identifiers',
    'invalid',
    'Something here looks as if it could say who the child is. Your draft is kept.',
    fields,
  );
}

export function lookAgain(): DomainError {
  return invalid([{ field: 'checked', message: 'Look at each of these, then tick that you have' }]);
}

export function promiseFirst(): DomainError {
  return invalid([{ field: 'promise', message: 'Tick that you promise this' }]);
}

export function nothingToIssue(): DomainError {
  return conflict('nothing-to-issue', 'Write at least one recommendation first. Nothing was changed.');
}

export function notAgreed(): DomainError {
  return conflict(
    'not-agreed',
    'Every recommendation needs the agreement of the panel before it goes to the presenter. Nothing was changed.',
  );
}

export function noAnswerYet(): DomainError {
  return conflict('no-answer', 'Nothing waits to be agreed on. It may have been changed: look at it again.');
}

export function answerChanged(): DomainError {
  return conflict(
    'answer-changed',
    'It was written anew while you read it. Nothing was posted: read what it says now, below.',
  );
}

export function answeredByAnother(): DomainError {
  return conflict(
    'second-person',
    'Somebody else has to agree before the conversation hears it. Nothing was changed.',
  );
}

export const ONLY_COORDINATORS_SET = 'Only a coordinator can change how the network’s cases work. Ask yours.';
