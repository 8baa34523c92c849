import { Instant } from '#database';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A conversation: its first post asks, the others answer. Numbers of posts only rise, and none is given twice. */
@Entity('thread')
@Index('ix_thread_space', ['spaceId', 'lastPostAt', 'id'])
@Index('ix_thread_last_post', ['lastPostAt', 'id'])
@Index('ix_thread_leads_to', ['leadsTo'])
@Index('ix_thread_merged_into', ['mergedInto'])
export class Thread {
  @PrimaryColumn('text') id!: string;
  @ForeignKey('Space', { name: 'fk_thread_space' })
  @Column('text')
  spaceId!: string;
  @Column('text') title!: string;
  /** The number of the latest post, and how many there are: they differ once posts were moved elsewhere. */
  @Column('integer') lastNumber!: number;
  @Column('integer') posts!: number;
  @Instant() lastPostAt!: Date;
  @Instant() createdAt!: Date;
  /** The post that answered it. */
  @Column('text', { nullable: true }) answerId!: string | null;
  /** Since when nobody but moderators writes in it. */
  @Instant({ nullable: true }) closedAt!: Date | null;
  /** Since when it stands above the others. */
  @Instant({ nullable: true }) pinnedAt!: Date | null;
  @Column('integer') version!: number;
  /** The thread that its posts went into, where it was joined to another: nothing stands in it any more. */
  @Column('text', { nullable: true }) mergedInto!: string | null;
  /** Where its address leads then: that thread, or the one which that was joined to. */
  @Column('text', { nullable: true }) leadsTo!: string | null;
  /** Of a thread that two were joined in: the one of them whose title and place it has. */
  @Column('text', { nullable: true }) goesOnFrom!: string | null;
  /** The thread that its first posts were taken out of. */
  @Column('text', { nullable: true }) splitFrom!: string | null;
}
