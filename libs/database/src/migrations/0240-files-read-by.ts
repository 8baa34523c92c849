import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack, statements } from './statements.js';

/** Which rules read a file for what may tell who somebody is: what was taken in before is read once, beside other work. */
export class FilesReadBy1790000000240 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await statements(runner, [
      'alter table attachment add column read_by integer not null default 0',
      'create index ix_attachment_read_by on attachment (read_by, id)',
    ]);
  }

  down(): Promise<void> {
    return noWayBack();
  }
}
