import { Reader, sql, Transactions } from '#database';
import { Clock, invalid, type Actor } from '#kernel';
import { fingerprint } from '#people';
import { Injectable } from '@nestjs/common';
import { talkOurs, type Chair } from '../ours.js';
import { SpeakerSlot } from '../tables/index.js';
import { PlannedQueries } from './planned.queries.js';
import { slotGone, slotMoved } from './planning.errors.js';
import { slotText } from './slot-text.js';

/** A slot as its speaker sees it, without an account. */
export interface SpeakerSlotSeen {
  readonly name: string;
  readonly conference: string;
  readonly slug: string;
  readonly timeZone: string;
  readonly title: string;
  readonly talkSlug: string;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly room: string;
  readonly chairs: readonly Chair[];
  /** When and where, as one text: an answer is to what they saw. */
  readonly slot: string;
  readonly answer: 'yes' | 'no' | null;
  readonly words: string;
}

/** Who speaks where, and what they said to it: for those who plan. */
export interface SpeakerRow {
  readonly name: string;
  readonly title: string;
  readonly guid: string;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly answer: 'yes' | 'no' | null;
  readonly words: string;
}

export interface SlotAnswer {
  readonly slot: string;
  readonly answer: 'yes' | 'no';
  readonly words: string;
}

interface Kept {
  readonly startsAt: number;
  readonly endsAt: number;
  readonly roomId: string;
  readonly askedFor: string;
}

const MOST_WORDS = 1000;

/** Speakers answer by the link of their letter. Whoever has the link answers for them. */
@Injectable()
export class SpeakerAnswers {
  constructor(
    private readonly transactions: Transactions,
    private readonly reader: Reader,
    private readonly planned: PlannedQueries,
    private readonly clock: Clock,
  ) {}

  async behind(secret: string): Promise<SpeakerSlotSeen> {
    const row = await this.reader.first<
      Kept & Omit<SpeakerSlotSeen, 'chairs' | 'slot'> & { ours: string }
    >(sql`
      select s.name as "name", c.title as "conference", c.slug as "slug", c.time_zone as "timeZone",
        t.title as "title", t.slug as "talkSlug", t.starts_at as "startsAt", t.ends_at as "endsAt",
        r.name as "room", t.room_id as "roomId", s.asked_for as "askedFor", t.ours as "ours",
        s.answer as "answer", s.words as "words"
      from speaker_slot s join talk t on t.id = s.talk_id join conference c on c.id = t.conference_id
        join conference_room r on r.id = t.room_id
      where s.secret_print = ${fingerprint(secret)} and t.gone_at is null`);
    if (!row) throw slotGone();
    const { ours, roomId: _roomId, askedFor: _askedFor, ...seen } = row;
    return { ...seen, chairs: talkOurs(ours).chairs, slot: slotOf(row), ...answerOf(row) };
  }

  /** To the slot that they saw, which is from then on the one that they were asked about. */
  async answer(secret: string, { slot, answer, words }: SlotAnswer): Promise<void> {
    if (words.length > MOST_WORDS)
      throw invalid([{ field: 'words', message: `Write at most ${MOST_WORDS} letters` }]);
    await this.transactions.run(async (tables) => {
      if ((await this.behind(secret)).slot !== slot) throw slotMoved();
      const said = { answer, words: words.trim(), answeredAt: this.clock.now(), askedFor: slot };
      await tables.update(SpeakerSlot, { secretPrint: fingerprint(secret) }, said);
    });
  }

  /** Those who were asked, in the order of their talks. */
  async ofConference(actor: Actor, slug: string): Promise<SpeakerRow[]> {
    const { id } = await this.planned.mine(actor, slug);
    const rows = await this.reader.rows<Kept & SpeakerRow>(sql`
      select s.name as "name", t.title as "title", t.guid as "guid", t.starts_at as "startsAt",
        t.ends_at as "endsAt", t.room_id as "roomId", s.asked_for as "askedFor", s.answer as "answer",
        s.words as "words"
      from speaker_slot s join talk t on t.id = s.talk_id
      where t.conference_id = ${id} and t.gone_at is null
      order by t.starts_at, t.id, s.name, s.person_guid`);
    return rows.map(({ roomId, askedFor, ...row }) => ({
      ...row,
      ...answerOf({ roomId, askedFor, ...row }),
    }));
  }
}

function slotOf({ startsAt, endsAt, roomId }: Kept): string {
  return slotText({ startsAt, minutes: (endsAt - startsAt) / 60_000, roomId });
}

/** What was said to another time or room is no answer to this one. */
function answerOf(row: Kept & Pick<SpeakerRow, 'answer' | 'words'>): Pick<SpeakerRow, 'answer' | 'words'> {
  return row.askedFor === slotOf(row)
    ? { answer: row.answer, words: row.words }
    : { answer: null, words: '' };
}
