import { join, Reader, sql } from '#database';
import { keyAfter, pageOf, type Page, type PageRequest } from '#kernel';
import { Injectable } from '@nestjs/common';

/** Somebody who is in a room now, and since when, in milliseconds. */
export interface OpenStay {
  readonly name: string;
  readonly since: number;
}

/** Somebody who is in a room now, as others there see them. */
export interface PersonInRoom {
  readonly personId: string;
  readonly name: string;
  readonly sortName: string;
  readonly role: string;
  readonly workplace: string | null;
}

/** Who is in a room at this moment: nobody's stay is evidence before it has ended. */
@Injectable()
export class OpenStays {
  constructor(private readonly reader: Reader) {}

  /** One statement; each person once. */
  of(sessionId: string): Promise<OpenStay[]> {
    return this.reader.rows(sql`
      select p.name as "name", min(t.joined_at) as "since" from live_stay t join person p on p.id = t.person_id
      where t.session_id = ${sessionId} and t.left_at is null group by p.id, p.name order by p.name, p.id`);
  }

  /** By name, a page at a time: a full room has more people in it than its own page shows. One statement. */
  async list(sessionId: string, page: PageRequest): Promise<Page<PersonInRoom>> {
    const key = keyAfter(page, ['text', 'text']);
    const after = key ? sql`and (p.sort_name, p.id) > (${join(key)})` : sql``;
    const rows = await this.reader.rows<PersonInRoom>(sql`
      select p.id as "personId", p.name as "name", p.sort_name as "sortName", r.name as "role",
        coalesce(o.short_name, o.name) as "workplace"
      from person p join role r on r.id = p.role_id left join organisation o on o.id = p.organisation_id
      where exists(select 1 from live_stay t
          where t.session_id = ${sessionId} and t.left_at is null and t.person_id = p.id) ${after}
      order by p.sort_name, p.id limit ${page.limit + 1}`);
    return pageOf(rows, page.limit, ({ sortName, personId }) => [sortName, personId]);
  }
}
