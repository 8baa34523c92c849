import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack, statements } from './statements.js';

/** The network, its organisations, and how many people of each staff group work there. */
export class Organisations1790000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await statements(runner, [
      `create table network (
        id text primary key not null,
        name text not null,
        created_at bigint not null)`,
      `create table organisation (
        id text primary key not null,
        name text not null,
        sort_name text not null,
        short_name text not null,
        position text not null,
        sector text not null,
        area text not null,
        workplace_code text not null,
        created_at bigint not null,
        version integer not null,
        CONSTRAINT "ck_organisation_position" CHECK (position in ('hub', 'spoke')))`,
      'create unique index ux_organisation_sort_name on organisation (sort_name)',
      'create unique index ux_organisation_workplace_code on organisation (workplace_code)',
      `create table workforce (
        organisation_id text not null,
        staff_group text not null,
        headcount integer not null,
        primary key (organisation_id, staff_group),
        CONSTRAINT "fk_workforce_organisation" FOREIGN KEY ("organisation_id") REFERENCES "organisation" ("id"))`,
    ]);
  }

  down(): Promise<void> {
    return noWayBack();
  }
}
