import { join, Reader, sql, type Sql } from '#database';
import {
  foldedName,
  keyAfter,
  pageOf,
  type AccessLevel,
  type Page,
  type PageRequest,
  type StaffGroup,
} from '#kernel';
import { Injectable } from '@nestjs/common';
import { emailOf } from './domain/draft.js';

/** A person with the names of their role and workplace. Instants are milliseconds. */
export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly sortName: string;
  readonly email: string | null;
  readonly accessLevel: AccessLevel;
  readonly organisationId: string | null;
  readonly organisationName: string | null;
  readonly organisationShortName: string | null;
  readonly roleId: string;
  readonly roleName: string;
  readonly staffGroup: StaffGroup;
  readonly joinedAt: number;
  readonly leftAt: number | null;
  readonly version: number;
  /** Since when a mail server refuses their address; nothing while it takes mail. */
  readonly mailRefusedAt: number | null;
}

export interface PersonFilter {
  /** Letters that a word of the name, or the e-mail address, begins with. */
  readonly q?: string | undefined;
  readonly organisationId?: string | undefined;
  readonly roleId?: string | undefined;
  readonly staffGroup?: StaffGroup | undefined;
  readonly accessLevel?: AccessLevel | undefined;
  /** People who have left are not listed unless asked for. */
  readonly withLeavers?: boolean | undefined;
}

const PEOPLE = sql`
  select p.id as "id", p.name as "name", p.sort_name as "sortName", p.email as "email",
    p.access_level as "accessLevel", p.organisation_id as "organisationId", o.name as "organisationName",
    o.short_name as "organisationShortName", p.role_id as "roleId", r.name as "roleName",
    r.staff_group as "staffGroup", p.joined_at as "joinedAt", p.left_at as "leftAt", p.version as "version",
    p.mail_refused_at as "mailRefusedAt"
  from person p join role r on r.id = p.role_id left join organisation o on o.id = p.organisation_id`;

@Injectable()
export class PersonQueries {
  constructor(private readonly reader: Reader) {}

  async list(filter: PersonFilter, page: PageRequest): Promise<Page<PersonRow>> {
    const key = keyAfter(page, ['text', 'text']);
    const after = key ? sql`and (p.sort_name, p.id) > (${join(key)})` : sql``;
    const rows = await this.reader.rows<PersonRow>(sql`${PEOPLE}
      where ${conditions(filter)} ${after} order by p.sort_name, p.id limit ${page.limit + 1}`);
    return pageOf(rows, page.limit, (row) => [row.sortName, row.id]);
  }

  async count(filter: PersonFilter): Promise<number> {
    const counted = await this.reader.first<{ n: number }>(sql`
      select count(*) as "n" from person p join role r on r.id = p.role_id where ${conditions(filter)}`);
    return counted?.n ?? 0;
  }

  async byId(id: string): Promise<PersonRow | undefined> {
    return this.reader.first(sql`${PEOPLE} where p.id = ${id}`);
  }

  async byIds(ids: readonly string[]): Promise<PersonRow[]> {
    if (ids.length === 0) return [];
    return this.reader.rows(sql`${PEOPLE} where p.id in (${join([...ids])}) order by p.sort_name, p.id`);
  }

  /** Exactly these addresses, whatever their capitals; people who have left among them. */
  async byEmails(emails: readonly string[]): Promise<PersonRow[]> {
    if (emails.length === 0) return [];
    return this.reader.rows(sql`${PEOPLE} where p.email in (${join(emails.map(emailOf))})
      order by p.sort_name, p.id`);
  }

  async isEmpty(): Promise<boolean> {
    return (await this.reader.rows(sql`select id from person limit 1`)).length === 0;
  }
}

function conditions(filter: PersonFilter): Sql {
  const wanted = [filter.withLeavers ? sql`1 = 1` : sql`p.left_at is null`];
  if (filter.organisationId) wanted.push(sql`p.organisation_id = ${filter.organisationId}`);
  if (filter.roleId) wanted.push(sql`p.role_id = ${filter.roleId}`);
  if (filter.staffGroup) wanted.push(sql`r.staff_group = ${filter.staffGroup}`);
  if (filter.accessLevel) wanted.push(sql`p.access_level = ${filter.accessLevel}`);
  const q = foldedName(filter.q ?? '').replace(/[\\%_]/g, '\\$&');
  if (q) wanted.push(beginning(q));
  return join(wanted, ' and ');
}

function beginning(letters: string): Sql {
  const first = `${letters}%`;
  const later = `% ${letters}%`;
  return sql`(p.sort_name like ${first} escape '\\' or p.sort_name like ${later} escape '\\'
    or p.email like ${first} escape '\\')`;
}
