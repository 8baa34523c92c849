import { DomainError } from '#kernel';

/** The file cannot be read as a list; the sentence says why and what to do. */
export function notAList(sentence: string): DomainError {
  const message = `${sentence} Nothing was changed.`;
  return new DomainError('not-a-list', 'invalid', message, [{ field: 'file', message }]);
}
