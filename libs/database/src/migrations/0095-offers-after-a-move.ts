import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack, statements } from './statements.js';

/** Where a session was when it moved and had a place for somebody at once: the letter of the offer says both. */
export class OffersAfterAMove1790000000095 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await statements(runner, ['alter table place_offer add column moved_from text']);
  }

  down(): Promise<void> {
    return noWayBack();
  }
}
