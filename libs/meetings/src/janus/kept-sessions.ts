import { Reader, sql, Transactions } from '#database';
import { Clock } from '#kernel';
import { Injectable } from '@nestjs/common';
import { MediaSeat } from '../tables/media-seat.entity.js';
import { MediaSession } from '../tables/media-session.entity.js';
import { end, hasSurelyEnded, newKeeperName } from './keeper-name.js';

/** Twice the time between two signs of life: a process that is silent for so long holds nothing any more. */
const SILENT = 45_000;

/** Which media sessions this process holds, and which it may take over from one that died. */
@Injectable()
export class KeptSessions {
  private readonly keeper = newKeeperName();

  constructor(
    private readonly transactions: Transactions,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  /** Whoever comes next may take over at once. */
  letGo(): void {
    end(this.keeper);
  }

  async keep(server: string, id: string): Promise<void> {
    const row = { server, id, keeper: this.keeper, keptAt: this.clock.now() };
    await this.transactions.run((tables) => tables.insert(MediaSession, row));
  }

  /** A sign of life for all that this process holds, in one statement. */
  async stillHere(): Promise<void> {
    const keptAt = this.clock.now();
    await this.transactions.run((tables) => tables.update(MediaSession, { keeper: this.keeper }, { keptAt }));
  }

  /** Takes over what nobody holds any more; of two processes that try, one gets it. */
  async adoptFrom(server: string): Promise<string[]> {
    const orphans = (await this.heldByOthers(server)).filter((row) => this.isOrphan(row));
    const mine = { keeper: this.keeper, keptAt: this.clock.now() };
    return this.transactions.run(async (tables) => {
      const adopted: string[] = [];
      for (const { id, keeper } of orphans) {
        const { affected } = await tables.update(MediaSession, { server, id, keeper }, mine);
        if (affected === 1) adopted.push(id);
      }
      return adopted;
    });
  }

  /** The media server knows it no longer, nor who sat in it. */
  async forget(server: string, id: string): Promise<void> {
    await this.transactions.run(async (tables) => {
      await tables.delete(MediaSeat, { server, heldIn: id });
      await tables.delete(MediaSession, { server, id });
    });
  }

  private heldByOthers(server: string): Promise<Held[]> {
    return this.reader.rows<Held>(sql`
      select id as "id", keeper as "keeper", kept_at as "keptAt" from media_session
      where server = ${server} and keeper <> ${this.keeper} order by id`);
  }

  private isOrphan({ keeper, keptAt }: Held): boolean {
    return hasSurelyEnded(keeper) || +this.clock.now() - keptAt > SILENT;
  }
}

interface Held {
  readonly id: string;
  readonly keeper: string;
  readonly keptAt: number;
}
