import { join, Reader, sql, type Sql } from '#database';
import { foldedName, keyAfter, pageOf, type Page, type PageRequest } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { Headcount } from './domain/draft.js';
import type { Position, Sector } from './domain/words.js';

export interface OrganisationRow {
  readonly id: string;
  readonly name: string;
  readonly sortName: string;
  readonly shortName: string;
  readonly position: Position;
  readonly sector: Sector;
  readonly area: string;
  readonly workplaceCode: string;
  readonly createdAt: number;
  readonly version: number;
}

export interface OrganisationFilter {
  readonly position?: Position | undefined;
  readonly sector?: Sector | undefined;
  readonly area?: string | undefined;
  /** Letters that a word of the name begins with. */
  readonly q?: string | undefined;
}

const COLUMNS = sql`o.id as "id", o.name as "name", o.sort_name as "sortName", o.short_name as "shortName",
  o.position as "position", o.sector as "sector", o.area as "area", o.workplace_code as "workplaceCode",
  o.created_at as "createdAt", o.version as "version"`;

/** Questions about organisations: names may be asked by anyone who is signed in. */
@Injectable()
export class OrganisationQueries {
  constructor(private readonly reader: Reader) {}

  async list(filter: OrganisationFilter, page: PageRequest): Promise<Page<OrganisationRow>> {
    const key = keyAfter(page, ['text', 'text']);
    const after = key ? sql`and (o.sort_name, o.id) > (${join(key)})` : sql``;
    const rows = await this.reader.rows<OrganisationRow>(sql`
      select ${COLUMNS} from organisation o where ${conditions(filter)} ${after}
      order by o.sort_name, o.id limit ${page.limit + 1}`);
    return pageOf(rows, page.limit, (row) => [row.sortName, row.id]);
  }

  async count(filter: OrganisationFilter): Promise<number> {
    const counted = await this.reader.first<{ n: number }>(
      sql`select count(*) as "n" from organisation o where ${conditions(filter)}`,
    );
    return counted?.n ?? 0;
  }

  /** All of them by name: for the box in which a person chooses where they work. */
  async all(): Promise<OrganisationRow[]> {
    return this.reader.rows(sql`select ${COLUMNS} from organisation o order by o.sort_name, o.id`);
  }

  async byId(id: string): Promise<OrganisationRow | undefined> {
    return this.reader.first(sql`select ${COLUMNS} from organisation o where o.id = ${id}`);
  }

  async byIds(ids: readonly string[]): Promise<OrganisationRow[]> {
    if (ids.length === 0) return [];
    return this.reader.rows(sql`select ${COLUMNS} from organisation o where o.id in (${join([...ids])})
      order by o.sort_name, o.id`);
  }

  async byWorkplaceCode(code: string): Promise<OrganisationRow | undefined> {
    return this.reader.first(
      sql`select ${COLUMNS} from organisation o where o.workplace_code = ${code.trim().toUpperCase()}`,
    );
  }

  /** Headcounts of the organisations asked for, by staff group. */
  async workforces(ids: readonly string[]): Promise<(Headcount & { organisationId: string })[]> {
    if (ids.length === 0) return [];
    return this.reader.rows(sql`
      select organisation_id as "organisationId", staff_group as "staffGroup", headcount as "headcount"
      from workforce where organisation_id in (${join([...ids])}) order by organisation_id, staff_group`);
  }

  /** The areas that organisations have been given, by name. */
  async areas(): Promise<string[]> {
    const rows = await this.reader.rows<{ area: string }>(
      sql`select distinct area as "area" from organisation where area <> '' order by area`,
    );
    return rows.map((row) => row.area);
  }
}

function conditions(filter: OrganisationFilter): Sql {
  const wanted = [sql`1 = 1`];
  if (filter.position) wanted.push(sql`o.position = ${filter.position}`);
  if (filter.sector) wanted.push(sql`o.sector = ${filter.sector}`);
  if (filter.area) wanted.push(sql`o.area = ${filter.area}`);
  const q = foldedName(filter.q ?? '').replace(/[\\%_]/g, '\\$&');
  if (q)
    wanted.push(sql`(o.sort_name like ${`${q}%`} escape '\\' or o.sort_name like ${`% ${q}%`} escape '\\')`);
  return join(wanted, ' and ');
}
