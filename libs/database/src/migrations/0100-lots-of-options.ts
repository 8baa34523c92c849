import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack, statements } from './statements.js';

/** What happens side by side in a study day keeps places for several groups of staff, each until a day of its own. */
export class LotsOfOptions1790000000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await statements(runner, [
      `alter table study_day_option add column kept text not null default '[]'`,
      `update study_day_option
        set kept = '[{"places":' || kept_places || ',"staffGroups":' || kept_groups || ',"until":' || kept_until || '}]'
        where kept_places is not null and kept_until is not null`,
      'alter table study_day_option drop column kept_places',
      'alter table study_day_option drop column kept_groups',
      'alter table study_day_option drop column kept_until',
    ]);
  }

  down(): Promise<void> {
    return noWayBack();
  }
}
