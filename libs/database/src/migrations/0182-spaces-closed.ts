import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack, statements } from './statements.js';

/** A space in which nobody asks any more can still be read. */
export class SpacesClosed1790000000182 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await statements(runner, ['alter table space add column closed_at bigint']);
  }

  down(): Promise<void> {
    return noWayBack();
  }
}
