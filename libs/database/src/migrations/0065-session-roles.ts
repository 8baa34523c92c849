import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack, statements } from './statements.js';

/** What each of those who lead a session does at it; until now all of them ran it. */
export class SessionRoles1790000000065 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await statements(runner, [
      `ALTER TABLE session_leader ADD COLUMN role text not null default 'facilitator'
        CONSTRAINT "ck_session_leader_role" CHECK (role in ('facilitator', 'technical-host', 'presenter', 'panel'))`,
    ]);
  }

  down(): Promise<void> {
    return noWayBack();
  }
}
