import type { DomainError, FieldError, RefusalKind } from '#kernel';

const STATUS: Readonly<Record<RefusalKind, number>> = {
  unreadable: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  unsupported: 415,
  invalid: 422,
  'too-many': 429,
};

const TITLES: Readonly<Record<number, string>> = {
  400: 'We could not read that',
  401: 'Sign in first',
  403: 'You may not do this',
  404: 'Not found',
  409: 'This cannot be done as things stand',
  413: 'Too large',
  415: 'Not a kind of content that we can read',
  422: 'Some fields need another look',
  429: 'Too many requests',
};

/** An RFC 9457 problem document. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly errors?: readonly FieldError[];
}

export function statusOf(kind: RefusalKind): number {
  return STATUS[kind];
}

export function titleOf(status: number): string {
  return TITLES[status] ?? 'Sorry, there is a problem';
}

export function problemOf(refusal: DomainError): Problem {
  const status = statusOf(refusal.kind);
  const problem = {
    type: 'about:blank',
    title: titleOf(status),
    status,
    detail: refusal.message,
    code: refusal.code,
  };
  return refusal.fields.length > 0 ? { ...problem, errors: refusal.fields } : problem;
}
