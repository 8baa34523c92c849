import { hash, randomBytes } from 'node:crypto';

/** 256 random bits, safe in an address and a cookie. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a secret. Such long random secrets need no slow hash: nobody can guess one. */
export function fingerprint(secret: string): string {
  return hash('sha256', secret, 'base64url');
}
