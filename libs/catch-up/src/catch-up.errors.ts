import { conflict, invalid, notFound, type DomainError } from '#kernel';

export const NOT_YOURS_TO_WRITE =
  'Those who run this session write its catch-up. Ask them, or your coordinator, to change it.';

export function catchUpNotFound(): DomainError {
  return notFound('a catch-up of this session');
}

export function notHeldYet(): DomainError {
  return conflict(
    'not-held',
    'This session has not been held yet. Its catch-up can be written once it is over.',
  );
}

export function catchUpStale(): DomainError {
  return conflict(
    'stale',
    'Somebody else changed this catch-up while you had it open. Your change was not saved. Open it again and make your change.',
  );
}

export function nothingToPublish(): DomainError {
  return invalid([{ field: 'lines', message: 'Write at least one line, or give the slides or a recording' }]);
}

export function nothingToUndo(): DomainError {
  return conflict('nothing-to-undo', 'There is no earlier text to go back to. Nothing was changed.');
}
