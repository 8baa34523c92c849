import { Reader, sql } from '#database';
import type { AccessLevel } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { PersonDraft } from './domain/draft.js';
import { NameBook } from './domain/person-rows.js';
import type { Books } from './person-rows.js';

export interface KnownPerson {
  readonly id: string;
  readonly hasLeft: boolean;
  readonly draft: PersonDraft;
}

/** Whom and what the network knows already, for judging a list. */
export interface Known extends Books {
  /** By e-mail address. */
  readonly people: ReadonlyMap<string, KnownPerson>;
  readonly nameOf: (id: string | null) => string;
}

interface NamedRow {
  readonly id: string;
  readonly name: string;
}

interface PersonLine extends NamedRow {
  readonly email: string;
  readonly organisationId: string | null;
  readonly roleId: string;
  readonly accessLevel: AccessLevel;
  readonly leftAt: number | null;
}

@Injectable()
export class KnownNames {
  constructor(private readonly reader: Reader) {}

  async all(): Promise<Known> {
    const organisations = await this.reader.rows<NamedRow & { shortName: string }>(
      sql`select id as "id", name as "name", short_name as "shortName" from organisation order by sort_name`,
    );
    const roles = await this.reader.rows<NamedRow>(
      sql`select id as "id", name as "name" from role where retired_at is null order by name, id`,
    );
    const names = new Map([...organisations, ...roles].map(({ id, name }) => [id, name]));
    return {
      organisations: new NameBook(
        organisations.map(({ id, name, shortName }) => ({ id, names: [name, shortName] })),
      ),
      roles: new NameBook(roles.map(({ id, name }) => ({ id, names: [name, id] }))),
      people: await this.people(),
      nameOf: (id) => (id === null ? 'none' : (names.get(id) ?? id)),
    };
  }

  private async people(): Promise<Map<string, KnownPerson>> {
    const lines = await this.reader.rows<PersonLine>(sql`
      select id as "id", name as "name", email as "email", organisation_id as "organisationId",
        role_id as "roleId", access_level as "accessLevel", left_at as "leftAt"
      from person where email is not null order by id`);
    return new Map(
      lines.map(({ id, leftAt, ...draft }) => [draft.email, { id, hasLeft: leftAt !== null, draft }]),
    );
  }
}
