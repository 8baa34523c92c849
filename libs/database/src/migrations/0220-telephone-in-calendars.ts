import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack, statements } from './statements.js';

/** How to join by telephone, beside the text of a session that is kept for calendars; another print, so that feeds are fetched anew. */
export class TelephoneInCalendars1790000000220 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await statements(runner, [
      'alter table calendar_event add column telephone text',
      `update calendar_event set telephone = s.dial_in, print = print || '-telephone'
        from session s where s.id = calendar_event.session_id and s.dial_in is not null and s.mode <> 'in-person'`,
    ]);
  }

  down(): Promise<void> {
    return noWayBack();
  }
}
