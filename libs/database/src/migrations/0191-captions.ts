import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack, statements } from './statements.js';

/** What was said in a live room, for those who read along; it goes when the room is closed. */
export class Captions1790000000191 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await statements(runner, [
      `create table live_caption (
        id text primary key not null,
        session_id text not null,
        person_id text not null,
        words text not null,
        said_at bigint not null,
        CONSTRAINT "fk_live_caption_session" FOREIGN KEY ("session_id") REFERENCES "session" ("id"),
        CONSTRAINT "fk_live_caption_person" FOREIGN KEY ("person_id") REFERENCES "person" ("id"))`,
      'create index ix_live_caption_session on live_caption (session_id, id)',
      'create index ix_live_caption_person on live_caption (person_id)',
    ]);
  }

  down(): Promise<void> {
    return noWayBack();
  }
}
