import { createHash, randomBytes } from 'node:crypto';

/** A secret that cannot be guessed: 256 random bits. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a secret, so that a stolen database signs nobody in. */
export function fingerprint(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
