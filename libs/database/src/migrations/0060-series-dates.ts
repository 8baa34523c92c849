import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack, statements } from './statements.js';

/** Holidays, dates left out and dates besides; and which date of its series a session stands for. */
export class SeriesDates1790000000060 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return statements(runner, [
      `alter table series add column breaks text not null default '[]'`,
      `alter table series add column except_dates text not null default '[]'`,
      `alter table series add column extra_dates text not null default '[]'`,
      `alter table series add column leader_ids text not null default '[]'`,
      `alter table session add column series_date text`,
      `alter table session add column own_parts text not null default '[]'`,
    ]);
  }

  down(): Promise<void> {
    return noWayBack();
  }
}
