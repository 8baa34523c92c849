import type { EntityManager } from 'typeorm';
import { linkExpiry } from './domain/sign-in-link.js';
import { fingerprint, newSecret } from './secrets.js';
import { SignInLink } from './sign-in.entity.js';

/** Writes a link down by its fingerprint, and returns its secret, which is kept nowhere. */
export async function makeLink(
  tables: EntityManager,
  { personId, nextPath, now }: { personId: string; nextPath: string; now: Date },
): Promise<string> {
  const secret = newSecret();
  const times = { createdAt: now, expiresAt: linkExpiry(now) };
  await tables.insert(SignInLink, { tokenHash: fingerprint(secret), personId, nextPath, ...times });
  return secret;
}
