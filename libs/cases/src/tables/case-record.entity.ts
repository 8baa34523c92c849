import { Instant, Json } from '#database';
import type { StaffGroup } from '#kernel';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { LookedAt } from '../domain/findings.js';
import type { CaseStatus } from '../domain/moves.js';

/** A case without a word of what it says: what stays, and is counted, once the story is erased. */
@Entity('case_record')
@Check(
  'ck_case_record_status',
  `status in ('draft', 'held', 'submitted', 'in-review', 'accepted', 'presented', 'recommended', 'followed-up', 'closed', 'withdrawn')`,
)
@Index('uq_case_record_code', ['code'], { unique: true })
@Index('ix_case_record_presenter', ['presenterId', 'id'])
@Index('ix_case_record_reviewer', ['reviewerId', 'id'])
@Index('ix_case_record_session', ['sessionId', 'id'])
@Index('ix_case_record_status', ['status', 'id'])
@Index('ix_case_record_kept', ['changedAt'], { where: 'erased_at is null' })
export class CaseRecord {
  @PrimaryColumn('text') id!: string;
  @Column('text') code!: string;
  @Column('text') status!: CaseStatus;
  @ForeignKey('Person', { name: 'fk_case_record_presenter' })
  @Column('text')
  presenterId!: string;
  @ForeignKey('Person', { name: 'fk_case_record_reviewer' })
  @Column('text', { nullable: true })
  reviewerId!: string | null;
  /** The one that the presenter would like, then the one that it is booked for. */
  @ForeignKey('Session', { name: 'fk_case_record_session' })
  @Column('text', { nullable: true })
  sessionId!: string | null;
  @Column('text') templateId!: string;
  /** What a draft was begun with, it keeps. */
  @Column('integer') templateVersion!: number;
  /** The presenter's job and workplace when they sent it, for the network's figures. */
  @Column('text') staffGroup!: StaffGroup;
  @Column('text') roleId!: string;
  @ForeignKey('Organisation', { name: 'fk_case_record_organisation' })
  @Column('text', { nullable: true })
  organisationId!: string | null;
  /** What the presenter says they have looked at. */
  @Json() checked!: LookedAt;
  /** What a reviewer has said is no identifier. */
  @Json() overridden!: LookedAt;
  @Instant() createdAt!: Date;
  @Instant() changedAt!: Date;
  @Instant({ nullable: true }) attestedAt!: Date | null;
  @Instant({ nullable: true }) submittedAt!: Date | null;
  @Instant({ nullable: true }) acceptedAt!: Date | null;
  @Instant({ nullable: true }) presentedAt!: Date | null;
  @Instant({ nullable: true }) issuedAt!: Date | null;
  @Instant({ nullable: true }) closedAt!: Date | null;
  @Instant({ nullable: true }) erasedAt!: Date | null;
  @Column('integer') version!: number;
}
