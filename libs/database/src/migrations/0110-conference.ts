import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack, statements } from './statements.js';

/** Conferences: their rooms and talks, and who starred which. */
export class Conference1790000000110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await statements(runner, CONFERENCE);
  }

  down(): Promise<void> {
    return noWayBack();
  }
}

const CONFERENCE = [
  `create table conference (
    id text primary key not null,
    slug text not null,
    title text not null,
    time_zone text not null,
    starts_at bigint not null,
    ends_at bigint not null,
    facts text not null,
    created_by text,
    changed_at bigint not null,
    version integer not null,
    CONSTRAINT "fk_conference_created_by" FOREIGN KEY ("created_by") REFERENCES "person" ("id"))`,
  'create unique index ux_conference_slug on conference (slug)',
  `create table conference_room (
    id text primary key not null,
    conference_id text not null,
    guid text not null,
    name text not null,
    place integer not null,
    gone_at bigint,
    CONSTRAINT "fk_conference_room_conference" FOREIGN KEY ("conference_id") REFERENCES "conference" ("id"))`,
  'create unique index ux_conference_room_name on conference_room (conference_id, name)',
  `create table talk (
    id text primary key not null,
    conference_id text not null,
    room_id text not null,
    guid text not null,
    number integer not null,
    slug text not null,
    day integer not null,
    title text not null,
    track text not null,
    kind text not null,
    starts_at bigint not null,
    ends_at bigint not null,
    facts text not null,
    gone_at bigint,
    changed_at bigint not null,
    CONSTRAINT "fk_talk_conference" FOREIGN KEY ("conference_id") REFERENCES "conference" ("id"),
    CONSTRAINT "fk_talk_room" FOREIGN KEY ("room_id") REFERENCES "conference_room" ("id"))`,
  'create unique index ux_talk_guid on talk (conference_id, guid)',
  'create index ix_talk_time on talk (conference_id, starts_at, id)',
  `create table conference_file (
    id text primary key not null,
    file_name text not null,
    content text not null,
    chosen_by text,
    chosen_at bigint not null,
    CONSTRAINT "fk_conference_file_chosen_by" FOREIGN KEY ("chosen_by") REFERENCES "person" ("id"))`,
  'create index ix_conference_file_chosen_at on conference_file (chosen_at)',
  `create table talk_star (
    talk_id text not null,
    person_id text not null,
    starred_at bigint not null,
    primary key (talk_id, person_id),
    CONSTRAINT "fk_talk_star_talk" FOREIGN KEY ("talk_id") REFERENCES "talk" ("id"),
    CONSTRAINT "fk_talk_star_person" FOREIGN KEY ("person_id") REFERENCES "person" ("id"))`,
  'create index ix_talk_star_person on talk_star (person_id, talk_id)',
];
