import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack, statements } from './statements.js';

/** People, their posts, how they sign in, and the roles and reporting schemes. */
export class People1790000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await statements(runner, [...ROLES_AND_SCHEMES, ...PEOPLE, ...SIGNING_IN]);
  }

  down(): Promise<void> {
    return noWayBack();
  }
}

const ROLES_AND_SCHEMES = [
  `create table role (
    id text primary key not null,
    name text not null,
    staff_group text not null,
    retired_at bigint)`,
  `create table scheme (
    id text primary key not null,
    name text not null,
    columns text not null)`,
  `create table scheme_group (
    scheme_id text not null,
    staff_group text not null,
    column_name text not null,
    primary key (scheme_id, staff_group),
    CONSTRAINT "fk_scheme_group_scheme" FOREIGN KEY ("scheme_id") REFERENCES "scheme" ("id"))`,
  `create table scheme_role (
    scheme_id text not null,
    role_id text not null,
    column_name text not null,
    primary key (scheme_id, role_id),
    CONSTRAINT "fk_scheme_role_scheme" FOREIGN KEY ("scheme_id") REFERENCES "scheme" ("id"),
    CONSTRAINT "fk_scheme_role_role" FOREIGN KEY ("role_id") REFERENCES "role" ("id"))`,
];

const PEOPLE = [
  `create table person (
    id text primary key not null,
    name text not null,
    sort_name text not null,
    email text,
    access_level text not null,
    organisation_id text,
    role_id text not null,
    joined_at bigint not null,
    left_at bigint,
    version integer not null,
    CONSTRAINT "fk_person_organisation" FOREIGN KEY ("organisation_id") REFERENCES "organisation" ("id"),
    CONSTRAINT "fk_person_role" FOREIGN KEY ("role_id") REFERENCES "role" ("id"))`,
  'create unique index ux_person_email on person (email)',
  'create index ix_person_sort_name on person (sort_name, id)',
  'create index ix_person_organisation on person (organisation_id)',
  `create table post (
    id text primary key not null,
    person_id text not null,
    organisation_id text,
    role_id text not null,
    since bigint not null,
    CONSTRAINT "fk_post_person" FOREIGN KEY ("person_id") REFERENCES "person" ("id"),
    CONSTRAINT "fk_post_organisation" FOREIGN KEY ("organisation_id") REFERENCES "organisation" ("id"),
    CONSTRAINT "fk_post_role" FOREIGN KEY ("role_id") REFERENCES "role" ("id"))`,
  'create index ix_post_person_since on post (person_id, since)',
];

const SIGNING_IN = [
  `create table sign_in_link (
    token_hash text primary key not null,
    person_id text not null,
    next_path text not null,
    created_at bigint not null,
    expires_at bigint not null,
    used_at bigint,
    CONSTRAINT "fk_sign_in_link_person" FOREIGN KEY ("person_id") REFERENCES "person" ("id"))`,
  'create index ix_sign_in_link_person on sign_in_link (person_id, created_at)',
  `create table sign_in (
    token_hash text primary key not null,
    person_id text not null,
    device text not null,
    created_at bigint not null,
    last_seen_at bigint not null,
    expires_at bigint not null,
    ended_at bigint,
    CONSTRAINT "fk_sign_in_person" FOREIGN KEY ("person_id") REFERENCES "person" ("id"))`,
  'create index ix_sign_in_person on sign_in (person_id, created_at)',
  `create table api_token (
    id text primary key not null,
    token_hash text not null,
    person_id text not null,
    name text not null,
    created_at bigint not null,
    revoked_at bigint,
    CONSTRAINT "fk_api_token_person" FOREIGN KEY ("person_id") REFERENCES "person" ("id"))`,
  'create unique index ux_api_token_hash on api_token (token_hash)',
  'create index ix_api_token_person on api_token (person_id)',
];
