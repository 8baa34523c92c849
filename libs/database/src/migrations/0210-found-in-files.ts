import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack, statements } from './statements.js';

/** Where on a page something was found that may tell who somebody is: a reviewer can let it be. */
export class FoundInFiles1790000000210 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await statements(runner, [`alter table attachment_page add column found text not null default '[]'`]);
  }

  down(): Promise<void> {
    return noWayBack();
  }
}
