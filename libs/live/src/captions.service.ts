import { Reader, sql, Transactions } from '#database';
import { Events } from '#events';
import { authorise, Clock, conflict, newId } from '#kernel';
import { Injectable } from '@nestjs/common';
import { captionsOf } from './captions.queries.js';
import { roomEnded, type RoomMember } from './domain/changes.js';
import { AFTER_THE_END } from './domain/times.js';
import { CaptionSaid, RoomClosed } from './live.events.js';
import { takeRooms } from './rooms-in-hand.js';
import { LiveCaption } from './tables/index.js';

const ONLY_CAPTIONERS =
  'Captions are written by the team of the session, and by whoever the facilitator asks to.';

/** Captions of a room: written down while people speak, read by all, and gone when the room is closed. */
@Injectable()
export class Captions {
  constructor(
    private readonly transactions: Transactions,
    private readonly reader: Reader,
    private readonly clock: Clock,
    events: Events,
  ) {
    events.on(RoomClosed, ({ sessionId }) => this.forget(sessionId));
  }

  async say(sessionId: string, member: RoomMember, words: string): Promise<void> {
    await this.transactions.run(async (tables) => {
      const state = (await takeRooms(this.reader, [sessionId])).get(sessionId)?.state;
      const { personId, name } = member;
      authorise(member.isTeam || state?.captioners.includes(personId) === true, ONLY_CAPTIONERS);
      if (state?.phase === 'ended') throw roomEnded();
      const saidAt = this.clock.now();
      const id = newId(saidAt);
      await tables.insert(LiveCaption, { id, sessionId, personId, words, saidAt });
      const caption = { id, name, text: words, at: +saidAt };
      this.transactions.announce(new CaptionSaid(sessionId, caption));
    });
  }

  /** All of them, as a text for the notes. */
  async asText(sessionId: string): Promise<string> {
    const all = await captionsOf(this.reader, sessionId);
    if (all.length === 0) throw conflict('no-captions', 'There are no captions yet.');
    return all.map(({ name, text }) => `${name}: ${text}`).join('\n');
  }

  /** Those of rooms that nobody closed, and that are over. */
  async forgetOver(): Promise<void> {
    const before = +this.clock.now() - AFTER_THE_END;
    const over = await this.reader.rows<{ id: string }>(sql`
      select distinct s.id as "id" from live_caption c join session s on s.id = c.session_id
      where s.ends_at <= ${before} order by s.id`);
    for (const { id } of over) await this.forget(id);
  }

  private async forget(sessionId: string): Promise<void> {
    await this.transactions.run((tables) => tables.delete(LiveCaption, { sessionId }));
  }
}
