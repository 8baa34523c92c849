import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack, statements } from './statements.js';

/** Which series a series was made from: its sessions keep the places that those kept. */
export class SeriesUsedAgain1790000000096 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await statements(runner, ['alter table series add column again_of text']);
  }

  down(): Promise<void> {
    return noWayBack();
  }
}
