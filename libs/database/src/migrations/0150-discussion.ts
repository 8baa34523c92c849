import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack, statements } from './statements.js';

/** Where people talk between sessions: spaces, threads and their posts, and how far each has read. */
export class Discussion1790000000150 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await statements(runner, [...PLACES, ...POSTS, ...OF_READERS, ...FIRST_SPACES]);
  }

  down(): Promise<void> {
    return noWayBack();
  }
}

const PLACES = [
  `create table space (
    id text primary key not null,
    name text not null,
    about text not null,
    kind text not null,
    series_id text,
    staff_groups text not null,
    created_at bigint not null,
    version integer not null,
    CONSTRAINT "ck_space_kind" CHECK (kind in ('open', 'series', 'role-group', 'hub')),
    CONSTRAINT "fk_space_series" FOREIGN KEY ("series_id") REFERENCES "series" ("id"))`,
  'create unique index ux_space_series on space (series_id)',
  `create table thread (
    id text primary key not null,
    space_id text not null,
    title text not null,
    last_number integer not null,
    posts integer not null,
    last_post_at bigint not null,
    created_at bigint not null,
    version integer not null,
    CONSTRAINT "fk_thread_space" FOREIGN KEY ("space_id") REFERENCES "space" ("id"))`,
  'create index ix_thread_space on thread (space_id, last_post_at, id)',
  'create index ix_thread_last_post on thread (last_post_at, id)',
];

const POSTS = [
  `create table thread_post (
    id text primary key not null,
    thread_id text not null,
    number integer not null,
    author_id text,
    text text not null,
    html text not null,
    renderer integer not null,
    answers_id text,
    token text,
    created_at bigint not null,
    version integer not null,
    CONSTRAINT "fk_thread_post_thread" FOREIGN KEY ("thread_id") REFERENCES "thread" ("id"),
    CONSTRAINT "fk_thread_post_author" FOREIGN KEY ("author_id") REFERENCES "person" ("id"))`,
  'create unique index ux_thread_post_number on thread_post (thread_id, number)',
  'create index ix_thread_post_author on thread_post (author_id, created_at)',
  'create unique index ux_thread_post_token on thread_post (token)',
  `create table anonymous_author (
    post_id text primary key not null,
    person_id text not null,
    CONSTRAINT "fk_anonymous_author_post" FOREIGN KEY ("post_id") REFERENCES "thread_post" ("id"),
    CONSTRAINT "fk_anonymous_author_person" FOREIGN KEY ("person_id") REFERENCES "person" ("id"))`,
  'create index ix_anonymous_author_person on anonymous_author (person_id)',
];

const OF_READERS = [
  `create table thread_stance (
    thread_id text not null,
    person_id text not null,
    read_number integer not null,
    stance text not null,
    primary key (thread_id, person_id),
    CONSTRAINT "ck_thread_stance_stance" CHECK (stance in ('none', 'following', 'muted')),
    CONSTRAINT "fk_thread_stance_thread" FOREIGN KEY ("thread_id") REFERENCES "thread" ("id"),
    CONSTRAINT "fk_thread_stance_person" FOREIGN KEY ("person_id") REFERENCES "person" ("id"))`,
  'create index ix_thread_stance_person on thread_stance (person_id, stance)',
  `create table post_draft (
    person_id text not null,
    place text not null,
    space_id text not null,
    title text not null,
    text text not null,
    saved_at bigint not null,
    primary key (person_id, place),
    CONSTRAINT "fk_post_draft_person" FOREIGN KEY ("person_id") REFERENCES "person" ("id"))`,
];

/** Nobody has to set anything up before the first question can be asked. */
const FIRST_SPACES = [
  `insert into space (id, name, about, kind, staff_groups, created_at, version) values
    ('everybody', 'Everybody', 'For all members of the network.', 'open', '[]', 0, 1),
    ('hub-panel', 'Hub panel', 'For educators, and for clinicians who work at a hub.', 'hub', '[]', 0, 1)`,
];
