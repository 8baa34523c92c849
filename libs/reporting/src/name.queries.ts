import { instantOf, join, Reader, sql } from '#database';
import { OrganisationQueries } from '#organisations';
import { RoleQueries } from '#people';
import { Injectable } from '@nestjs/common';
import type { Named } from './domain/report.js';
import { dayIn } from './domain/period.js';

/** Both engines take a limited number of values in one statement. */
const AT_ONCE = 5000;

export interface SessionName {
  readonly id: string;
  readonly title: string;
  readonly day: string;
}

export interface SchemeColumns {
  readonly name: string;
  readonly columns: readonly string[];
}

/** Looks the names up that stand in place of ids. */
@Injectable()
export class NameQueries {
  constructor(
    private readonly reader: Reader,
    private readonly everyRole: RoleQueries,
    private readonly everyOrganisation: OrganisationQueries,
  ) {}

  async roles(): Promise<Map<string, Named>> {
    return inOrder((await this.everyRole.all()).map(({ id, name }) => [id, name]));
  }

  async organisations(): Promise<Map<string, Named>> {
    return inOrder((await this.everyOrganisation.all()).map(({ id, name }) => [id, name]));
  }

  async scheme(id: string): Promise<SchemeColumns | undefined> {
    const scheme = await this.reader.first<{ name: string; columns: string }>(
      sql`select name as "name", columns as "columns" from scheme where id = ${id}`,
    );
    return scheme && { name: scheme.name, columns: JSON.parse(scheme.columns) as string[] };
  }

  async schemes(): Promise<{ id: string; name: string }[]> {
    return this.reader.rows(sql`select id as "id", name as "name" from scheme order by name, id`);
  }

  async series(): Promise<{ id: string; title: string }[]> {
    return this.reader.rows(sql`select id as "id", title as "title" from series order by title, id`);
  }

  async isSeries(id: string): Promise<boolean> {
    return (await this.reader.first(sql`select 1 as "there" from series where id = ${id}`)) !== undefined;
  }

  /** The sessions in the order in which they were held. */
  async sessions(ids: readonly string[]): Promise<SessionName[]> {
    const found: SessionName[] = [];
    for (let at = 0; at < ids.length; at += AT_ONCE) {
      found.push(...(await this.someSessions(ids.slice(at, at + AT_ONCE))));
    }
    return found.sort(
      (one, other) => order(one.day, other.day) || order(one.title, other.title) || order(one.id, other.id),
    );
  }

  /** Names of people and guests by their ids. */
  async attendees(ids: readonly string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await this.reader.rows<{ id: string; name: string }>(sql`
      select id as "id", name as "name" from person where id in (${join([...ids])})
      union all select id, name from guest where id in (${join([...ids])})`);
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  private async someSessions(ids: readonly string[]): Promise<SessionName[]> {
    const rows = await this.reader.rows<{
      id: string;
      title: string;
      startsAt: number;
      timeZone: string;
    }>(sql`
      select id as "id", title as "title", starts_at as "startsAt", time_zone as "timeZone"
      from session where id in (${join([...ids])})`);
    return rows.map(({ id, title, startsAt, timeZone }) => ({
      id,
      title,
      day: dayIn(timeZone, instantOf(startsAt)),
    }));
  }
}

/** Names in the order in which they stand. */
export function inOrder(entries: Iterable<readonly [string, string]>): Map<string, Named> {
  return new Map(Array.from(entries, ([key, name], at) => [key, { name, order: at }]));
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
