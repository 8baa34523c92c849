import { conflict, notFound, type DomainError } from '#kernel';

export function lessonNotFound(): DomainError {
  return notFound('this learning point');
}

export function sharedByAnother(): DomainError {
  return conflict(
    'second-person',
    'Somebody else has to read your learning point before everybody can. Nothing was changed.',
  );
}
