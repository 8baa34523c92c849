import { Reader, sql, Transactions } from '#database';
import { Clock } from '#kernel';
import { Injectable } from '@nestjs/common';
import { AFTER_THE_END, GRACE } from './domain/times.js';
import { RoomDesk } from './room-desk.service.js';
import { writeSeen, type Heard } from './stay-instants.js';

interface Due {
  readonly stayId: string;
  readonly sessionId: string;
  readonly personId: string;
  readonly isOver: number;
}

/** Few enough that others may write between. */
const MOST_AT_ONCE = 1000;

/** Who is still there, by what their browsers say. */
@Injectable()
export class RoomPresence {
  /** Heard since the last write. It is lost with the process, and with it a few seconds at most. */
  private heard = new Map<string, Heard>();

  constructor(
    private readonly transactions: Transactions,
    private readonly reader: Reader,
    private readonly desk: RoomDesk,
    private readonly clock: Clock,
  ) {}

  /** Somebody was heard of just now; it is written with the next batch. */
  seen(stayId: string): void {
    const now = +this.clock.now();
    this.heard.set(stayId, { from: this.heard.get(stayId)?.from ?? now, to: now });
  }

  /**
   * Writes down who was heard of, in one statement for hundreds, and answers the stays that had been closed
   * meanwhile: these people are there after all, and come in again.
   */
  async write(): Promise<string[]> {
    if (this.heard.size === 0) return [];
    const batch = this.heard;
    this.heard = new Map();
    try {
      const open = await this.transactions.run((tables) => writeSeen(tables, batch));
      const kept = new Set(open);
      return [...batch.keys()].filter((id) => !kept.has(id));
    } catch (error) {
      // Said again with the next batch: they were there all the time that the database was away.
      for (const [id, { to }] of this.heard) batch.set(id, { from: batch.get(id)?.from ?? to, to });
      this.heard = batch;
      throw error;
    }
  }

  /** Ends the stays of those who were not heard of any more, and of rooms that are over; also after a crash. */
  async closeDue(): Promise<number> {
    const now = +this.clock.now();
    const due = await this.reader.rows<Due>(sql`
      select t.id as "stayId", t.session_id as "sessionId", t.person_id as "personId",
        case when s.ends_at + ${AFTER_THE_END} <= ${now} or (t.by = 'form' and s.ends_at <= ${now})
          then 1 else 0 end as "isOver"
      from live_stay t join session s on s.id = t.session_id
      where t.left_at is null and (s.ends_at + ${AFTER_THE_END} <= ${now}
        or (t.by = 'form' and s.ends_at <= ${now})
        or (t.by = 'socket' and t.last_seen_at <= ${now - GRACE})) order by t.id limit ${MOST_AT_ONCE}`);
    await Promise.all(
      due.map(({ isOver, ...stay }) =>
        this.desk.ask({ does: 'close', ...stay, how: isOver ? 'over' : 'unseen' }),
      ),
    );
    return due.length;
  }
}
