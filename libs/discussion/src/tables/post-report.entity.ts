import { Instant } from '#database';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Somebody asks the moderators to look at a post, and hears what came of it. */
@Entity('post_report')
@Check('ck_post_report_status', `status in ('open', 'removed', 'kept')`)
@Index('ix_post_report_status', ['status', 'reportedAt', 'id'])
@Index('ix_post_report_post', ['postId'])
@Index('ix_post_report_reported_by', ['reportedBy'])
export class PostReport {
  @PrimaryColumn('text') id!: string;
  @ForeignKey('ThreadPost', { name: 'fk_post_report_post' })
  @Column('text')
  postId!: string;
  @ForeignKey('Person', { name: 'fk_post_report_reported_by' })
  @Column('text')
  reportedBy!: string;
  @Column('text') reason!: string;
  @Instant() reportedAt!: Date;
  @Column('text') status!: 'open' | 'removed' | 'kept';
  /** What the person who reported it is told. */
  @Column('text') outcome!: string;
  @ForeignKey('Person', { name: 'fk_post_report_decided_by' })
  @Column('text', { nullable: true })
  decidedBy!: string | null;
  @Instant({ nullable: true }) decidedAt!: Date | null;
  /** When the person who reported it read what came of it. */
  @Instant({ nullable: true }) seenAt!: Date | null;
}
