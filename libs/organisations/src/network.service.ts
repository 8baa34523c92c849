import { Reader, sql, Transactions } from '#database';
import { authorise, Clock, hasAccess, invalid, oneLine, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { Network } from './network.entity.js';

const ID = 'network';

/** The network's own name, on every page and in every letter. */
@Injectable()
export class NetworkName {
  constructor(
    private readonly transactions: Transactions,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** The name, or nothing where Wheelhouse has not been set up. */
  async current(): Promise<string | undefined> {
    return (await this.reader.first<{ name: string }>(sql`select name from network where id = ${ID}`))?.name;
  }

  async give(actor: Actor, name: string): Promise<void> {
    authorise(hasAccess(actor, 'administrator'), 'Only an administrator can name the network.');
    const wanted = oneLine(name);
    if (wanted === '') throw invalid([{ field: 'name', message: 'Enter the network’s name' }]);
    if (wanted.length > 100)
      throw invalid([{ field: 'name', message: 'Keep the name to 100 letters or fewer' }]);
    await this.transactions.run(async (tables) => {
      const row = { id: ID, name: wanted, createdAt: this.clock.now() };
      await tables.upsert(Network, row, ['id']);
    });
  }
}
