import { join, Reader, sql } from '#database';
import { STAFF_GROUP_NAMES, STAFF_GROUPS } from '#kernel';
import { RoleQueries } from '#people';
import { Injectable } from '@nestjs/common';
import { sameName } from '../domain/names-called.js';
import type { Asker } from '../domain/own-name.js';
import { SpaceQueries } from '../spaces/spaces.queries.js';
import type { MentionKind } from '../tables/index.js';

/** Somebody, or all who have a job, as a post can call them. */
export interface Callable {
  readonly kind: MentionKind;
  readonly target: string;
  readonly name: string;
}

const MOST_OFFERED = 8;
const MOST_LOOKED_AT = 50;

/** Who can be called in a space: those who may read it, and groups of them. */
@Injectable()
export class CallableQueries {
  constructor(
    private readonly reader: Reader,
    private readonly spaces: SpaceQueries,
    private readonly roles: RoleQueries,
  ) {}

  /** Of these names those that are somebody's who may read the space, or a group's. */
  async named(spaceId: string, names: readonly string[]): Promise<Callable[]> {
    if (names.length === 0) return [];
    const asked = new Set(names.map(sameName));
    const groups = (await this.groups()).filter(({ name }) => {
      return asked.has(sameName(name)) || asked.has(`${sameName(name)}s`);
    });
    return [...(await this.people(spaceId, names)), ...groups];
  }

  /** People first, whose names begin with what is typed; what is typed is never a sign to the engine. */
  async beginningWith(spaceId: string, typed: string): Promise<Callable[]> {
    const begun = sameName(typed.replace(/[%_\\]/g, ''));
    if (begun === '') return [];
    const rows = await this.reader.rows<{ id: string; name: string }>(sql`
      select id as "id", name as "name" from person where left_at is null
        and (sort_name like ${`${begun}%`} or sort_name like ${`% ${begun}%`})
      order by sort_name, id limit ${MOST_LOOKED_AT}`);
    const people = await this.whoMayRead(spaceId, rows);
    const groups = (await this.groups()).filter(({ name }) => sameName(name).startsWith(begun));
    return [...people, ...groups].slice(0, MOST_OFFERED);
  }

  /** How somebody is called themselves. */
  async self(personId: string): Promise<Asker | undefined> {
    return this.reader.first<Asker>(sql`
      select name as "name", email as "email" from person where id = ${personId}`);
  }

  private async people(spaceId: string, names: readonly string[]): Promise<Callable[]> {
    const rows = await this.reader.rows<{ id: string; name: string }>(sql`
      select id as "id", name as "name" from person where left_at is null
        and sort_name in (${join(names.map(sameName))})
      order by id`);
    return this.whoMayRead(spaceId, rows);
  }

  private async whoMayRead(
    spaceId: string,
    rows: readonly { readonly id: string; readonly name: string }[],
  ): Promise<Callable[]> {
    const ids = rows.map(({ id }) => id);
    const readers = new Set(await this.spaces.seers(spaceId, ids));
    return rows
      .filter(({ id }) => readers.has(id))
      .map(({ id, name }) => ({ kind: 'person', target: id, name }));
  }

  private async groups(): Promise<Callable[]> {
    const roles = (await this.roles.all()).filter(({ isRetired }) => !isRetired);
    return [
      ...roles.map(({ id, name }): Callable => ({ kind: 'role', target: id, name })),
      ...STAFF_GROUPS.map((code): Callable => {
        return { kind: 'staff-group', target: code, name: STAFF_GROUP_NAMES[code] };
      }),
    ];
  }
}
