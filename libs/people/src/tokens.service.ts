import { Reader, sql, Transactions } from '#database';
import { Audit } from '#audit';
import { authorise, Clock, invalid, isSelf, newId, notFound, oneLine, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { ApiToken } from './api-token.entity.js';
import { identityOfToken, type Identity } from './identity.js';
import { fingerprint, newSecret } from './secrets.js';

/** So that a token found in a file is known for one of ours. */
const MARK = 'wh_';

export interface TokenRow {
  readonly id: string;
  readonly name: string;
  readonly createdAt: number;
}

/** Keys for other programs. A program acts as the person who made its key, and may do what they may. */
@Injectable()
export class Tokens {
  constructor(
    private readonly transactions: Transactions,
    private readonly reader: Reader,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** Who acts by this token, or nothing where it was revoked or was never ours. One statement. */
  async byBearer(token: string): Promise<Identity | undefined> {
    return token.startsWith(MARK) ? identityOfToken(this.reader, fingerprint(token)) : undefined;
  }

  /** Makes a token. This is the only time that it can be read. */
  async create(actor: Actor, personId: string, name: string): Promise<{ id: string; token: string }> {
    authorise(actor.kind === 'system' || isSelf(actor, personId), 'You can make tokens for yourself only.');
    const named = oneLine(name);
    if (named === '' || named.length > 100) {
      throw invalid([{ field: 'name', message: 'Enter a name for the token, of up to 100 letters' }]);
    }
    return this.transactions.run(async (tables) => {
      const now = this.clock.now();
      const id = newId(now);
      const token = MARK + newSecret();
      await tables.insert(ApiToken, {
        id,
        tokenHash: fingerprint(token),
        personId,
        name: named,
        createdAt: now,
      });
      await this.audit.note(actor, { act: 'token-made', subjectKind: 'person', subjectId: personId });
      return { id, token };
    });
  }

  /** A person's tokens that still open something, the latest first. */
  async list(personId: string): Promise<TokenRow[]> {
    return this.reader.rows(sql`
      select id as "id", name as "name", created_at as "createdAt" from api_token
      where person_id = ${personId} and revoked_at is null order by created_at desc, id desc`);
  }

  async revoke(actor: Actor, id: string): Promise<void> {
    await this.transactions.run(async (tables) => {
      const token = await tables.findOneBy(ApiToken, { id, revokedAt: IsNull() });
      if (!token || !isSelf(actor, token.personId)) throw notFound('this token');
      await tables.update(ApiToken, { id }, { revokedAt: this.clock.now() });
      await this.audit.note(actor, {
        act: 'token-revoked',
        subjectKind: 'person',
        subjectId: token.personId,
      });
    });
  }
}
