import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack, statements } from './statements.js';

/** Where socket.io's own adapter lays what is too long for a notification of PostgreSQL; it clears it away itself. */
export class LiveFanOut1790000000131 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const isPostgres = runner.dataSource.options.type === 'postgres';
    await statements(runner, isPostgres ? ATTACHMENTS : []);
  }

  down(): Promise<void> {
    return noWayBack();
  }
}

const ATTACHMENTS = [
  `create table socket_io_attachments (
    id bigserial unique,
    created_at timestamptz default now(),
    payload bytea)`,
];
