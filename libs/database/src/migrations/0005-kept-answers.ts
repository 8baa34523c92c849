import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack, statements } from './statements.js';

export class KeptAnswers1790000000005 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return statements(runner, [
      `create table kept_answer (
        id text not null,
        fingerprint text not null,
        status integer not null,
        answer text not null,
        answered_at bigint not null,
        constraint kept_answer_pk primary key (id)
      )`,
      `create index kept_answer_by_age on kept_answer (answered_at)`,
    ]);
  }

  down = noWayBack;
}
