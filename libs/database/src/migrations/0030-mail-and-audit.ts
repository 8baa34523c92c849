import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack, statements } from './statements.js';

/** The outbox, and the book of who did what. */
export class MailAndAudit1790000000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await statements(runner, [
      `create table outgoing_mail (
        id text primary key not null,
        to_address text not null,
        subject text not null,
        text text not null,
        html text,
        headers text not null,
        created_at bigint not null,
        send_after bigint not null,
        tries integer not null,
        sent_at bigint,
        failed_at bigint,
        last_error text)`,
      `create index ix_outgoing_mail_due on outgoing_mail (send_after, id)
        where sent_at is null and failed_at is null`,
      `create table audit_entry (
        id text primary key not null,
        at bigint not null,
        actor_id text,
        act text not null,
        subject_kind text not null,
        subject_id text,
        details text not null)`,
      'create index ix_audit_entry_subject on audit_entry (subject_kind, subject_id, at)',
      'create index ix_audit_entry_at on audit_entry (at, id)',
    ]);
  }

  down(): Promise<void> {
    return noWayBack();
  }
}
