/** What kind of refusal it is; each surface has one answer for each kind. */
export type RefusalKind =
  | 'unreadable'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'too-large'
  | 'unsupported'
  | 'invalid'
  | 'too-many';

/** A field that was refused and the sentence for the person who filled it in. */
export interface FieldError {
  readonly field: string;
  readonly message: string;
}

/**
 * A refusal that the domain meant: the message is the sentence for the person at the screen.
 * Anything else that is thrown is a bug.
 */
export class DomainError extends Error {
  constructor(
    readonly code: string,
    readonly kind: RefusalKind,
    message: string,
    readonly fields: readonly FieldError[] = [],
  ) {
    super(message);
    this.name = 'DomainError';
  }
}

export function notFound(what: string): DomainError {
  return new DomainError(
    'not-found',
    'not-found',
    `We cannot find ${what}. It may have been removed, or it is not shared with you.`,
  );
}

export function forbidden(sentence: string): DomainError {
  return new DomainError('forbidden', 'forbidden', sentence);
}

export function invalid(fields: readonly FieldError[]): DomainError {
  return new DomainError('invalid', 'invalid', 'Some of what you entered needs another look.', fields);
}

export function conflict(code: string, sentence: string): DomainError {
  return new DomainError(code, 'conflict', sentence);
}

/** Asks a policy's answer; refuses with its sentence where the answer is no. */
export function authorise(allowed: boolean, sentence: string): void {
  if (!allowed) throw forbidden(sentence);
}
