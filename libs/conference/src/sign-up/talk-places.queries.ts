import { join, Reader, sql } from '#database';
import { authorise, type Actor } from '#kernel';
import { canChange, placesOpenTo } from '#programme';
import { Injectable } from '@nestjs/common';
import { ConferenceQueries } from '../conference.queries.js';
import type { ConferenceRow, TalkRow } from '../conference.rows.js';
import type { SignedUp } from './places-at-release.js';
import { roomIn } from './room-in.js';
import { ONLY_RUNNERS_SEE_PLACES } from './sign-up.errors.js';

/** A talk's places as one person meets them. */
export interface TalkPlacesSeen {
  readonly placed: number;
  readonly waiting: number;
  /** Nothing where they neither have a place nor wait for one. */
  readonly mine: 'placed' | 'waiting' | undefined;
  /** Their place in the waiting list, from 1; nothing where they do not wait. */
  readonly position: number | undefined;
}

/** By the ids of talks; those of which nobody has a place are not in it. */
export type PlacesByTalk = ReadonlyMap<string, TalkPlacesSeen>;

interface PlacedRow {
  readonly personId: string;
  readonly name: string;
  readonly role: string;
  readonly organisation: string | null;
  readonly status: 'placed' | 'waiting';
  readonly joinedAt: number;
}

export interface PlacedList {
  readonly conference: ConferenceRow;
  readonly talk: TalkRow;
  /** Those who have a place by name, then those who wait in their order. */
  readonly people: readonly PlacedRow[];
}

interface Waiting {
  readonly talkId: string;
  readonly personId: string;
  readonly joinedAt: number;
}

@Injectable()
export class TalkPlaceQueries {
  constructor(
    private readonly reader: Reader,
    private readonly queries: ConferenceQueries,
  ) {}

  /** One statement for any number of talks. */
  async seenBy(conferenceId: string, personId = ''): Promise<PlacesByTalk> {
    const rows = await this.reader.rows<TalkPlacesSeen & { talkId: string }>(sql`
      select p.talk_id as "talkId", count(case when p.status = 'placed' then 1 end) as "placed",
        count(case when p.status = 'waiting' then 1 end) as "waiting", max(m.status) as "mine",
        count(case when p.status = 'waiting' and m.status = 'waiting' and p.joined_at <= m.joined_at
          then 1 end) as "position"
      from talk_place p join talk t on t.id = p.talk_id
        left join talk_place m on m.talk_id = p.talk_id and m.person_id = ${personId} and m.status <> 'left'
      where t.conference_id = ${conferenceId} and t.gone_at is null and p.status <> 'left'
      group by p.talk_id`);
    return new Map(
      rows.map(({ talkId, mine, position, ...counts }) => [
        talkId,
        { ...counts, mine: mine ?? undefined, position: position || undefined },
      ]),
    );
  }

  /** For those who run the conference. */
  async list(actor: Actor, slug: string, talkSlug: string): Promise<PlacedList> {
    const conference = await this.queries.there(slug);
    authorise(canChange(actor, conference), ONLY_RUNNERS_SEE_PLACES);
    const talk = await this.queries.talk(conference.id, talkSlug);
    const people = await this.reader.rows<PlacedRow>(sql`
      select g.person_id as "personId", p.name as "name", r.name as "role", o.name as "organisation",
        g.status as "status", g.joined_at as "joinedAt"
      from talk_place g join person p on p.id = g.person_id join role r on r.id = p.role_id
        left join organisation o on o.id = p.organisation_id
      where g.talk_id = ${talk.id} and g.status <> 'left'
      order by case when g.status = 'placed' then 0 else 1 end,
        case when g.status = 'placed' then p.name end, g.joined_at`);
    return { conference, talk, people };
  }

  /** Talks of the programme as everybody reads it, with how many signed up. */
  signedUp(conferenceId: string): Promise<SignedUp[]> {
    return this.reader.rows(sql`
      select t.guid as "guid", t.title as "title", t.starts_at as "startsAt", t.room_id as "roomId",
        count(case when p.status = 'placed' then 1 end) as "placed",
        count(case when p.status = 'waiting' then 1 end) as "waiting"
      from talk_place p join talk t on t.id = p.talk_id
      where t.conference_id = ${conferenceId} and t.gone_at is null and p.status <> 'left'
      group by t.id, t.guid, t.title, t.starts_at, t.room_id order by t.starts_at, t.id`);
  }

  /** How many have a place, and when somebody last joined, by talk. */
  async counted(talkIds: readonly string[]): Promise<Map<string, { placed: number; latest: number | null }>> {
    if (talkIds.length === 0) return new Map();
    const rows = await this.reader.rows<{ talkId: string; placed: number; latest: number | null }>(sql`
      select talk_id as "talkId", count(case when status = 'placed' then 1 end) as "placed",
        max(joined_at) as "latest"
      from talk_place where talk_id in (${join([...talkIds])}) group by talk_id`);
    return new Map(rows.map(({ talkId, ...counts }) => [talkId, counts]));
  }

  /** Those who wait, in the order of joining. */
  line(talkIds: readonly string[]): Promise<Waiting[]> {
    return this.reader.rows(sql`
      select talk_id as "talkId", person_id as "personId", joined_at as "joinedAt" from talk_place
      where talk_id in (${join([...talkIds])}) and status = 'waiting' order by joined_at, person_id`);
  }

  /** The talks of a conference that somebody waits for, with their places as they are now. */
  async waitedFor(conferenceId: string): Promise<TalkRow[]> {
    const rows = await this.reader.rows<{ id: string }>(sql`
      select distinct t.id as "id" from talk t join talk_place p on p.talk_id = t.id
      where t.conference_id = ${conferenceId} and t.gone_at is null and p.status = 'waiting'`);
    if (rows.length === 0) return [];
    const isWaitedFor = new Set(rows.map(({ id }) => id));
    return (await this.queries.talks(conferenceId)).filter(({ id }) => isWaitedFor.has(id));
  }
}

/** What people may sign up for. */
export interface Limited {
  /** Nothing where everybody may come. */
  readonly capacity: number | null;
}

/** Places that nobody has; nothing where nobody need sign up. */
export function placesLeft({ capacity }: Limited, seen: TalkPlacesSeen | undefined): number | undefined {
  if (capacity === null) return undefined;
  return placesOpenTo('99', roomIn(capacity, seen?.placed ?? 0));
}
