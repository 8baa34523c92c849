import { Instant } from '#database';
import type { StaffGroup } from '#kernel';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { RegistrationStatus } from './domain/registration-status.js';

/** A person's standing with a session: one row for both, whatever happens between them. */
@Entity('registration')
@Check('ck_registration_status', `status in ('registered', 'waiting', 'cancelled', 'apologies')`)
@Index('uq_registration_session_person', ['sessionId', 'personId'], { unique: true })
@Index('uq_registration_join_token', ['joinToken'], { unique: true })
@Index('ix_registration_queue', ['sessionId', 'status', 'joinedAt', 'id'])
@Index('ix_registration_person', ['personId', 'status', 'sessionId'])
export class Registration {
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  @ForeignKey('Session', { name: 'fk_registration_session' })
  sessionId!: string;

  @Column('text')
  @ForeignKey('Person', { name: 'fk_registration_person' })
  personId!: string;

  @Column('text')
  status!: RegistrationStatus;

  /** When they last joined. Within a session no two are equal: it is the order of the waiting list. */
  @Instant()
  joinedAt!: Date;

  @Instant()
  changedAt!: Date;

  /** Stands in the person's own joining link, so that a meeting's report can be matched to them. */
  @Column('text')
  joinToken!: string;

  /** As of the joining, so that a change of job never moves the count of a kept place. */
  @Column('text', { default: '99' })
  staffGroup!: StaffGroup;
}
