import { Reader, sql, Transactions } from '#database';
import { Clock } from '#kernel';
import { Injectable } from '@nestjs/common';
import { Places } from '../places.js';
import { Session } from '../session.entity.js';

const AT_ONCE = 100;

/** What the clock does to places: offers run out, and lots that were kept are everybody's. */
@Injectable()
export class PlacesByTheClock {
  constructor(
    private readonly reader: Reader,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly places: Places,
  ) {}

  /** Timed work: gives away again what is free since, and answers for how many sessions. */
  async giveDue(): Promise<number> {
    const now = +this.clock.now();
    const due = await this.reader.rows<{ id: string }>(sql`
      select s.id as "id" from session s where s.ends_at > ${now} and (
        exists (select 1 from place_offer o where o.session_id = s.id and o.answer is null and o.open_until <= ${now})
        or (s.status = 'published' and exists (select 1 from kept_places k
          where k.session_id = s.id and k.kept_until <= ${now} and k.opened_at is null)))
      order by s.starts_at, s.id limit ${AT_ONCE}`);
    for (const { id } of due) await this.giveAgain(id);
    return due.length;
  }

  private async giveAgain(id: string): Promise<void> {
    await this.transactions.run(async (tables) => {
      const session = await tables.findOneByOrFail(Session, { id });
      await this.places.open(tables, session);
    });
  }
}
