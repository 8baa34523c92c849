import { DomainError, type RefusalKind } from '#kernel';

const KINDS: Readonly<Record<number, RefusalKind>> = {
  400: 'unreadable',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  405: 'not-found',
  406: 'unreadable',
  408: 'unreadable',
  409: 'conflict',
  413: 'too-large',
  415: 'unsupported',
  422: 'invalid',
  429: 'too-many',
};

const SENTENCES: Readonly<Partial<Record<RefusalKind, string>>> = {
  unreadable: 'We could not read what was sent. Nothing was changed. Go back, check it and try again.',
  forbidden:
    'This page was open for too long, or it was sent from somewhere else. Nothing was changed. Go back, load the page again and try once more.',
  'not-found': 'There is nothing at this address. Check it, or start from the home page.',
  'too-large': 'That is too large: a file may have up to 5 MB. Nothing was kept.',
  unsupported: 'We cannot read that kind of content here. Nothing was changed.',
  'too-many': 'You have tried too often. Wait a minute, then try again.',
};

/** The refusal that an error stands for: ours as it is, the framework's in our words, and nothing for a bug. */
export function refusalIn(error: unknown): DomainError | undefined {
  if (error instanceof DomainError) return error;
  const status = statusIn(error);
  const kind = status === undefined ? undefined : KINDS[status];
  return kind && new DomainError(codeOf(kind), kind, SENTENCES[kind] ?? 'This cannot be done.');
}

function statusIn(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('getStatus' in error && typeof error.getStatus === 'function')
    return (error.getStatus as () => number).call(error);
  if ('statusCode' in error && typeof error.statusCode === 'number') return error.statusCode;
  return undefined;
}

function codeOf(kind: RefusalKind): string {
  return kind === 'forbidden' ? 'form-expired' : kind;
}
