import { createHash } from 'node:crypto';

/** A short mark of some words: whoever read them can say later which words they mean, without sending them back. */
export function markOf(words: string): string {
  return createHash('sha256').update(words).digest('base64url');
}
