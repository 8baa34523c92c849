import { Reader, sql, Transactions } from '#database';
import { Injectable } from '@nestjs/common';
import type { MediaNews, Side, Wanted } from '../contract.js';
import { MediaSeat } from '../tables/media-seat.entity.js';
import type { JanusSaid } from './janus-words.js';
import { feedsIn, type Handle } from './video-room.js';

/** One browser on a media server, as this process knows it. */
export interface Seat {
  readonly participant: string;
  readonly sessionId: string;
  readonly server: string;
  readonly sending: Handle;
  watching: Handle | undefined;
  /** What it watches, each once: `feed mid`. */
  readonly watched: Map<string, Wanted>;
  tell: (news: MediaNews) => void;
  /** Its row is in the database. */
  isWritten: boolean;
  /** Since when its browser was not heard of. */
  silentSince: Date | undefined;
}

/** Who sits where: in the database for the process that comes after, and here for what Janus says next. */
@Injectable()
export class Seats {
  private readonly byParticipant = new Map<string, Seat>();
  private readonly byHandle = new Map<number, { seat: Seat; side: Side }>();

  constructor(
    private readonly transactions: Transactions,
    private readonly reader: Reader,
  ) {}

  of(participant: string): Seat | undefined {
    return this.byParticipant.get(participant);
  }

  async take(seat: Seat): Promise<void> {
    this.know(seat);
    const { participant, sessionId, server, sending } = seat;
    const row = { participant, sessionId, server, heldIn: String(sending.session) };
    await this.transactions.run((tables) =>
      tables.upsert(MediaSeat, { ...row, sending: String(sending.handle), watching: null }, ['participant']),
    );
    seat.isWritten = true;
  }

  async beginWatching(seat: Seat, watching: Handle): Promise<void> {
    seat.watching = watching;
    this.know(seat);
    const { participant } = seat;
    await this.transactions.run((tables) =>
      tables.update(MediaSeat, { participant }, { watching: String(watching.handle) }),
    );
  }

  async leave(seat: Seat): Promise<void> {
    this.unknow(seat);
    const { participant, sending } = seat;
    // Only this seat: the same browser may have taken another meanwhile.
    const mine = { participant, sending: String(sending.handle) };
    await this.transactions.run((tables) => tables.delete(MediaSeat, mine));
  }

  /** Where a person sits in a session, whichever process holds it. */
  inRoom(sessionId: string, personId: string): Promise<Pick<Seat, 'participant' | 'server'>[]> {
    return this.reader.rows(sql`
      select participant as "participant", server as "server" from media_seat
      where session_id = ${sessionId} and participant like ${`${personId}:%`} order by participant`);
  }

  async forget(participant: string): Promise<void> {
    await this.transactions.run((tables) => tables.delete(MediaSeat, { participant }));
  }

  /** Seats whose browser was silent since before that moment. */
  silentSince(before: Date): Seat[] {
    return [...this.byParticipant.values()].filter(({ silentSince }) => silentSince && silentSince <= before);
  }

  /** Seats here whose row is gone: another process has shown them out, or holds them now. */
  async shownOut(): Promise<Seat[]> {
    if (this.byParticipant.size === 0) return [];
    const rows = await this.reader.rows<{ sending: string }>(
      sql`select sending as "sending" from media_seat`,
    );
    const known = new Set(rows.map(({ sending }) => sending));
    return [...this.byParticipant.values()].filter(
      ({ isWritten, sending }) => isWritten && !known.has(String(sending.handle)),
    );
  }

  /** Those who sit in sessions that this process has taken over; their browsers have yet to say so. */
  async takeOver(server: string, sessions: readonly number[], now: Date): Promise<void> {
    for (const session of sessions) {
      for (const row of await this.heldIn(server, String(session))) {
        if (!this.byParticipant.has(row.participant)) this.know(seatFrom(row, { server, session, now }));
      }
    }
  }

  lose(session: number): void {
    for (const seat of [...this.byParticipant.values()]) {
      if (seat.sending.session !== session) continue;
      this.unknow(seat);
      seat.tell({ kind: 'lost' });
    }
  }

  /** Passes on what Janus says of a seat. */
  hear(said: JanusSaid): void {
    const found = this.byHandle.get(said.sender ?? 0);
    if (!found) return;
    for (const news of newsIn(said, found.side)) found.seat.tell(news);
  }

  private know(seat: Seat): void {
    this.byParticipant.set(seat.participant, seat);
    this.byHandle.set(seat.sending.handle, { seat, side: 'sending' });
    if (seat.watching) this.byHandle.set(seat.watching.handle, { seat, side: 'watching' });
  }

  private unknow(seat: Seat): void {
    if (this.byParticipant.get(seat.participant) === seat) this.byParticipant.delete(seat.participant);
    this.byHandle.delete(seat.sending.handle);
    if (seat.watching) this.byHandle.delete(seat.watching.handle);
  }

  private heldIn(server: string, session: string): Promise<Row[]> {
    return this.reader.rows<Row>(sql`
      select participant as "participant", session_id as "sessionId", sending as "sending", watching as "watching"
      from media_seat where server = ${server} and held_in = ${session} order by participant`);
  }
}

type Row = Pick<MediaSeat, 'participant' | 'sessionId' | 'sending' | 'watching'>;

function seatFrom(row: Row, { server, session, now }: { server: string; session: number; now: Date }): Seat {
  const at = (handle: string): Handle => ({ session, handle: Number(handle) });
  return {
    ...{ participant: row.participant, sessionId: row.sessionId, server, sending: at(row.sending) },
    watching: row.watching === null ? undefined : at(row.watching),
    watched: new Map(),
    tell: () => undefined,
    ...{ isWritten: true, silentSince: now },
  };
}

function newsIn(said: JanusSaid, side: Side): MediaNews[] {
  if (said.janus === 'slowlink') return [{ kind: 'poor-line', side }];
  if (said.janus === 'hangup') return [{ kind: 'lost' }];
  const room = said.plugindata?.data;
  const gone = room?.unpublished ?? room?.leaving;
  // To the person themselves it says “ok” instead of who.
  const left: MediaNews[] = gone === undefined || gone === 'ok' ? [] : [{ kind: 'left', participant: gone }];
  return room?.publishers ? [...left, { kind: 'feeds', feeds: feedsIn(said) }] : left;
}
