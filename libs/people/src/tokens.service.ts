import { Reader, sql, Transactions } from '#database';
import { Clock, newId } from '#kernel';
import { Injectable } from '@nestjs/common';
import { ApiToken } from './api-token.entity.js';
import { fingerprint, newSecret } from './secrets.js';
import type { Identity } from './sign-ins.service.js';

/** Keys for other programs; each acts as the person who made it. */
@Injectable()
export class Tokens {
  constructor(
    private readonly transactions: Transactions,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** Makes a token and gives its secret: the only time that it is seen. */
  async create(personId: string, name: string): Promise<string> {
    const secret = `wh_${newSecret()}`;
    const now = this.clock.now();
    await this.transactions.run((tables) =>
      tables.insert(ApiToken, {
        id: newId(now),
        tokenHash: fingerprint(secret),
        personId,
        name,
        createdAt: now,
        revokedAt: null,
      }),
    );
    return secret;
  }

  byBearer(secret: string): Promise<Identity | undefined> {
    return this.reader.first(sql`
      select p.id as "personId", p.name as "name", p.access_level as "accessLevel"
      from api_token t join person p on p.id = t.person_id
      where t.token_hash = ${fingerprint(secret)} and t.revoked_at is null and p.left_at is null`);
  }
}
