import { Reader, sql, type Sql } from '#database';
import { Injectable } from '@nestjs/common';
import { noSuchConference, noSuchTalk } from './conference.errors.js';
import type { ConferenceRow, RoomRow, TalkRow } from './conference.rows.js';
import { roomOurs, talkOurs } from './ours.js';
import type { ConferenceFacts, TalkFacts } from './tables/index.js';

export interface Ids {
  readonly talks: ReadonlyMap<string, string>;
  readonly rooms: ReadonlyMap<string, string>;
}

interface Named {
  readonly name: string;
  readonly id: string;
}

/** A published programme is for everybody to read. */
@Injectable()
export class ConferenceQueries {
  constructor(private readonly reader: Reader) {}

  /** The latest first. */
  async all(): Promise<Omit<ConferenceRow, 'facts'>[]> {
    return this.reader.rows(sql`
      select c.id as "id", c.slug as "slug", c.title as "title", c.time_zone as "timeZone",
        c.starts_at as "startsAt", c.ends_at as "endsAt", c.created_by as "createdBy",
        c.released_at as "releasedAt", c.changed_at as "changedAt", c.version as "version"
      from conference c where c.released_at is not null order by c.starts_at desc, c.id`);
  }

  /** Those that are not over, the next first: what training leads to. */
  ahead(now: Date): Promise<Pick<ConferenceRow, 'slug' | 'title' | 'startsAt' | 'endsAt' | 'timeZone'>[]> {
    return this.reader.rows(sql`
      select c.slug as "slug", c.title as "title", c.starts_at as "startsAt", c.ends_at as "endsAt",
        c.time_zone as "timeZone"
      from conference c where c.ends_at > ${+now} and c.released_at is not null order by c.starts_at, c.id limit 5`);
  }

  /** Drafts too. */
  bySlug(slug: string): Promise<ConferenceRow | undefined> {
    return this.one(sql`c.slug = ${slug}`);
  }

  /** In a schedule.json a short name has no hyphens: the one that it was written from. */
  byJsonName(name: string): Promise<ConferenceRow | undefined> {
    return this.one(sql`replace(c.slug, '-', '_') = ${name.replaceAll('-', '_')}`);
  }

  private async one(where: Sql): Promise<ConferenceRow | undefined> {
    const row = await this.reader.first<Omit<ConferenceRow, 'facts'> & { facts: string }>(sql`
      select c.id as "id", c.slug as "slug", c.title as "title", c.time_zone as "timeZone",
        c.starts_at as "startsAt", c.ends_at as "endsAt", c.facts as "facts", c.created_by as "createdBy",
        c.released_at as "releasedAt", c.changed_at as "changedAt", c.version as "version"
      from conference c where ${where} order by c.slug limit 1`);
    return row && { ...row, facts: JSON.parse(row.facts) as ConferenceFacts };
  }

  /** One that everybody may read. */
  async there(slug: string): Promise<ConferenceRow> {
    const found = await this.bySlug(slug);
    if (!found?.releasedAt) throw noSuchConference();
    return found;
  }

  async rooms(conferenceId: string): Promise<RoomRow[]> {
    const rows = await this.reader.rows<Omit<RoomRow, 'ours'> & { ours: string }>(sql`
      select r.id as "id", r.guid as "guid", r.name as "name", r.place as "place", r.ours as "ours"
      from conference_room r where r.conference_id = ${conferenceId} and r.gone_at is null order by r.place, r.id`);
    return rows.map((row) => ({ ...row, ours: roomOurs(row.ours) }));
  }

  /** Those that stand, in the order of time and then of rooms. */
  talks(conferenceId: string): Promise<TalkRow[]> {
    return this.talksWhere(sql`t.conference_id = ${conferenceId}`);
  }

  talksOfDay(conferenceId: string, day: number): Promise<TalkRow[]> {
    return this.talksWhere(sql`t.conference_id = ${conferenceId} and t.day = ${day}`);
  }

  /** Those that they starred, have a place in, or wait for. */
  talksMeantBy(personId: string, conferenceId: string): Promise<TalkRow[]> {
    const meant = sql`select s.talk_id from talk_star s where s.person_id = ${personId}
      union select g.talk_id from talk_place g where g.person_id = ${personId} and g.status <> 'left'`;
    return this.talksWhere(sql`t.conference_id = ${conferenceId} and t.id in (${meant})`);
  }

  /** Those that are on at any time of these, in one room or in all. */
  talksBetween(
    conferenceId: string,
    { from, until, roomId }: { from: number; until: number; roomId?: string },
  ): Promise<TalkRow[]> {
    const where = roomId === undefined ? sql`` : sql`and t.room_id = ${roomId}`;
    return this.talksWhere(
      sql`t.conference_id = ${conferenceId} and t.starts_at < ${until} and t.ends_at > ${from} ${where}`,
    );
  }

  async talk(conferenceId: string, slug: string): Promise<TalkRow> {
    const [talk] = await this.talksWhere(sql`t.conference_id = ${conferenceId} and t.slug = ${slug}`);
    if (!talk) throw noSuchTalk();
    return talk;
  }

  /** A talk that everybody may read, with its conference. */
  async talkById(id: string): Promise<{ conference: ConferenceRow; talk: TalkRow }> {
    const [talk] = await this.talksWhere(sql`t.id = ${id}`);
    const conference =
      talk && (await this.one(sql`c.id = (select t.conference_id from talk t where t.id = ${id})`));
    if (!talk || !conference?.releasedAt) throw noSuchTalk();
    return { conference, talk };
  }

  /** The ids of the talks that this person starred. */
  async starsOf(conferenceId: string, personId: string): Promise<Set<string>> {
    const rows = await this.reader.rows<{ id: string }>(sql`
      select s.talk_id as "id" from talk_star s join talk t on t.id = s.talk_id
      where s.person_id = ${personId} and t.conference_id = ${conferenceId}`);
    return new Set(rows.map(({ id }) => id));
  }

  private async talksWhere(which: Sql): Promise<TalkRow[]> {
    const rows = await this.reader.rows<
      Omit<TalkRow, 'facts' | 'ours'> & { facts: string; ours: string }
    >(sql`
      select t.id as "id", t.guid as "guid", t.number as "number", t.slug as "slug", t.day as "day",
        r.name as "room", t.room_id as "roomId", t.title as "title", t.track as "track", t.kind as "kind",
        t.starts_at as "startsAt", t.ends_at as "endsAt", t.facts as "facts", t.ours as "ours"
      from talk t join conference_room r on r.id = t.room_id
      where ${which} and t.gone_at is null
      order by t.starts_at, r.place, t.number`);
    return rows.map((row) => ({
      ...row,
      ...{ facts: JSON.parse(row.facts) as TalkFacts, ours: talkOurs(row.ours) },
    }));
  }

  /** The ids of all that there ever were, also of those that are gone: of talks by guid, of rooms by name. */
  async everyId(conferenceId: string): Promise<Ids> {
    const talks = await this.reader.rows<Named>(
      sql`select t.guid as "name", t.id as "id" from talk t where t.conference_id = ${conferenceId}`,
    );
    const rooms = await this.reader.rows<Named>(
      sql`select r.name as "name", r.id as "id" from conference_room r where r.conference_id = ${conferenceId}`,
    );
    return { talks: byName(talks), rooms: byName(rooms) };
  }
}

function byName(rows: readonly Named[]): Map<string, string> {
  return new Map(rows.map(({ name, id }) => [name, id]));
}
