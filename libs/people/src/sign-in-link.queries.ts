import { instantOf, instantOrNull, Reader, sql } from '#database';
import { Clock } from '#kernel';
import { Injectable } from '@nestjs/common';
import { standingOf, type LinkStanding } from './domain/sign-in-link.js';
import { fingerprint } from './secrets.js';

@Injectable()
export class SignInLinkQueries {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** How a link stands. Asking uses nothing up: mail scanners open every link they see. */
  async standing(secret: string): Promise<LinkStanding> {
    const link = await this.reader.first<{ expiresAt: number; usedAt: number | null }>(sql`
      select expires_at as "expiresAt", used_at as "usedAt" from sign_in_link
      where token_hash = ${fingerprint(secret)}`);
    if (!link) return 'unknown';
    const times = { expiresAt: instantOf(link.expiresAt), usedAt: instantOrNull(link.usedAt) };
    return standingOf(times, this.clock.now());
  }
}
