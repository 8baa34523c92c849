import { Instant } from '#database';
import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/**
 * One row a session, touched first by whoever changes that session's register: so that two who do so
 * at once come one after the other, on PostgreSQL too.
 */
@Entity('register')
export class Register {
  @ForeignKey('Session', { name: 'fk_register_session' })
  @PrimaryColumn('text')
  sessionId!: string;
  @Instant() changedAt!: Date;
}
