import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack, statements } from './statements.js';

/** What a page or a picture shows, in the words of whoever brought it. */
export class PageNotes1790000000211 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await statements(runner, [`alter table attachment_page add column note text not null default ''`]);
  }

  down(): Promise<void> {
    return noWayBack();
  }
}
