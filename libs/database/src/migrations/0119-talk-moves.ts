import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack, statements } from './statements.js';

/** Where and when talks were before a programme changed, and that people were told. */
export class TalkMoves1790000000119 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await statements(runner, TALK_MOVES);
  }

  down(): Promise<void> {
    return noWayBack();
  }
}

const TALK_MOVES = [
  `create table talk_move (
    id text primary key not null,
    talk_id text not null,
    was_starts_at bigint not null,
    was_ends_at bigint not null,
    was_room_id text not null,
    moved_at bigint not null,
    CONSTRAINT "fk_talk_move_talk" FOREIGN KEY ("talk_id") REFERENCES "talk" ("id"),
    CONSTRAINT "fk_talk_move_room" FOREIGN KEY ("was_room_id") REFERENCES "conference_room" ("id"))`,
  'create index ix_talk_move_talk on talk_move (talk_id, id)',
  `create table talk_move_told (
    move_id text primary key not null,
    told_at bigint not null,
    CONSTRAINT "fk_talk_move_told_move" FOREIGN KEY ("move_id") REFERENCES "talk_move" ("id"))`,
];
