import { Instant } from '#database';
import type { StaffGroup, Tier } from '#kernel';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * Somebody says that they have caught up on a session. It stands apart from the ledger of evidence,
 * which is about presence: catching up never counts as having been there. The table only grows; a
 * visit that was taken back has a row in `catch_up_withdrawal`. Role and workplace are of that day.
 */
@Entity('catch_up_visit')
@Check('ck_catch_up_visit_minutes', 'minutes > 0')
@Index('ix_catch_up_visit_person', ['personId', 'sessionId'])
@Index('ix_catch_up_visit_session', ['sessionId', 'personId'])
export class CatchUpVisit {
  @PrimaryColumn('text') id!: string;
  @ForeignKey('CatchUp', { name: 'fk_catch_up_visit_catch_up' })
  @Column('text')
  sessionId!: string;
  @ForeignKey('Person', { name: 'fk_catch_up_visit_person' })
  @Column('text')
  personId!: string;
  @Column('integer') minutes!: number;
  @Instant() seenAt!: Date;
  @ForeignKey('Role', { name: 'fk_catch_up_visit_role' })
  @Column('text')
  roleId!: string;
  @Column('text') staffGroup!: StaffGroup;
  @Column('text') tier!: Tier;
  @ForeignKey('Organisation', { name: 'fk_catch_up_visit_organisation' })
  @Column('text', { nullable: true })
  organisationId!: string | null;
}
