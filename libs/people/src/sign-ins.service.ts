import { Reader, sql, Transactions } from '#database';
import { Clock, type AccessLevel } from '#kernel';
import { Injectable } from '@nestjs/common';
import { fingerprint, newSecret } from './secrets.js';
import { SignIn } from './sign-in.entity.js';

const DAY = 24 * 60 * 60 * 1000;
/** Shared computers are common on wards, so a browser is not remembered for longer than a month. */
const KEPT_FOR = 30 * DAY;

/** Who a cookie or a token stands for. */
export interface Identity {
  readonly personId: string;
  readonly name: string;
  readonly accessLevel: AccessLevel;
}

/** Browsers that are signed in. */
@Injectable()
export class SignIns {
  constructor(
    private readonly transactions: Transactions,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** Signs a browser in, and gives the secret for its cookie: the only time that it is seen. */
  async begin(personId: string, device = 'A browser'): Promise<string> {
    const secret = newSecret();
    const now = this.clock.now();
    await this.transactions.run((tables) =>
      tables.insert(SignIn, {
        tokenHash: fingerprint(secret),
        personId,
        device,
        createdAt: now,
        lastSeenAt: now,
        endedAt: null,
      }),
    );
    return secret;
  }

  byCookie(secret: string): Promise<Identity | undefined> {
    const oldest = +this.clock.now() - KEPT_FOR;
    return this.reader.first(sql`
      select p.id as "personId", p.name as "name", p.access_level as "accessLevel"
      from sign_in s join person p on p.id = s.person_id
      where s.token_hash = ${fingerprint(secret)} and s.ended_at is null and s.created_at > ${oldest} and p.left_at is null`);
  }

  async end(secret: string): Promise<void> {
    const endedAt = this.clock.now();
    await this.transactions.run((tables) =>
      tables.update(SignIn, { tokenHash: fingerprint(secret) }, { endedAt }),
    );
  }
}
