import { insertMany, Reader, sql } from '#database';
import { Outbox } from '#mail';
import { fingerprint, newSecret } from '#people';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { SpeakerSlot } from '../tables/index.js';
import type { Planned, PlannedTalk } from './planned.js';
import type { Asking } from './asking.js';
import type { Draft } from './planned.queries.js';
import { slotLetter } from './slot-letter.js';
import { slotText } from './slot-text.js';

interface Asked {
  readonly talkId: string;
  readonly guid: string;
  readonly personGuid: string;
  readonly email: string;
  readonly askedFor: string;
}

/** Writes to speakers, who need no account, when they get a slot and when it moves. */
@Injectable()
export class SpeakersAsked {
  constructor(
    private readonly reader: Reader,
    private readonly outbox: Outbox,
  ) {}

  /** Those with an address who were not asked about this slot yet. */
  async toAsk(conferenceId: string, planned: Planned): Promise<Asking[]> {
    const asked = new Map(
      (await this.asked(conferenceId)).map((one) => [keyOf(one.guid, one.personGuid), one]),
    );
    return planned.talks.flatMap((talk) =>
      askingsOf(talk, planned).flatMap((asking) => {
        const before = asked.get(keyOf(asking.guid, asking.personGuid));
        const isSame = before?.askedFor === slotText(talk) && before.email === asking.email;
        return isSame ? [] : [{ ...asking, isAgain: before?.email === asking.email }];
      }),
    );
  }

  async ask(
    tables: EntityManager,
    { draft, asked }: { readonly draft: Draft; readonly asked: readonly Asking[] },
    addressOf: (secret: string) => string,
  ): Promise<void> {
    const { conference, planned } = draft;
    await this.forget(tables, conference.id, planned);
    const ids = await this.talkIds(conference.id);
    const talks = new Map(planned.talks.map((talk) => [talk.guid, talk]));
    const posted = asked.flatMap((asking) => {
      const [talk, talkId] = [talks.get(asking.guid), ids.get(asking.guid)];
      if (!talk || talkId === undefined) return [];
      const secret = newSecret();
      const { personGuid, name, email } = asking;
      const row = {
        talkId,
        personGuid,
        name,
        email,
        askedFor: slotText(talk),
        secretPrint: fingerprint(secret),
      };
      const address = addressOf(secret);
      const setting = { conference: planned.head.title, timeZone: conference.timeZone, address };
      return [
        { row: { ...row, answer: null, words: '', answeredAt: null }, letter: slotLetter(asking, setting) },
      ];
    });
    const again = new Set(posted.map(({ row }) => row.talkId));
    await this.dropAsked(
      tables,
      [...again],
      posted.map(({ row }) => keyOf(row.talkId, row.personGuid)),
    );
    await insertMany(
      tables,
      SpeakerSlot,
      posted.map(({ row }) => row),
    );
    await this.outbox.postAll(posted.map(({ letter }) => letter));
  }

  /** Who speaks no more, or not with us by letter, has no slot to answer for. */
  private async forget(tables: EntityManager, conferenceId: string, planned: Planned): Promise<void> {
    const wanted = new Set(
      planned.talks.flatMap(({ guid, emails }) => Object.keys(emails).map((person) => keyOf(guid, person))),
    );
    for (const { guid, talkId, personGuid } of await this.asked(conferenceId))
      if (!wanted.has(keyOf(guid, personGuid))) await tables.delete(SpeakerSlot, { talkId, personGuid });
  }

  private async dropAsked(tables: EntityManager, talkIds: string[], keys: string[]): Promise<void> {
    const dropped = new Set(keys);
    const kept = await tables.find(SpeakerSlot, { where: { talkId: In(talkIds) } });
    const gone = kept.filter(({ talkId, personGuid }) => dropped.has(keyOf(talkId, personGuid)));
    if (gone.length > 0) await tables.remove(SpeakerSlot, gone);
  }

  private asked(conferenceId: string): Promise<Asked[]> {
    return this.reader.rows(sql`
      select s.talk_id as "talkId", t.guid as "guid", s.person_guid as "personGuid", s.email as "email",
        s.asked_for as "askedFor"
      from speaker_slot s join talk t on t.id = s.talk_id where t.conference_id = ${conferenceId}
      order by s.talk_id, s.person_guid`);
  }

  private async talkIds(conferenceId: string): Promise<Map<string, string>> {
    const rows = await this.reader.rows<{ guid: string; id: string }>(
      sql`select t.guid as "guid", t.id as "id" from talk t where t.conference_id = ${conferenceId}`,
    );
    return new Map(rows.map(({ guid, id }) => [guid, id]));
  }
}

function askingsOf(talk: PlannedTalk, { rooms }: Planned): Omit<Asking, 'isAgain'>[] {
  const { guid, title, startsAt, minutes, roomId } = talk;
  const room = rooms.find(({ id }) => id === roomId)?.name ?? '';
  return talk.persons.flatMap(({ guid: personGuid, name }) => {
    const email = talk.emails[personGuid];
    if (email === undefined) return [];
    return [{ guid, personGuid, name, email, title, startsAt, endsAt: startsAt + minutes * 60_000, room }];
  });
}

function keyOf(talk: string, person: string): string {
  return `${talk} ${person}`;
}
