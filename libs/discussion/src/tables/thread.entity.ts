import { Instant } from '#database';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A conversation: its first post asks, the others answer. Numbers of posts only rise, and none is given twice. */
@Entity('thread')
@Index('ix_thread_space', ['spaceId', 'lastPostAt', 'id'])
@Index('ix_thread_last_post', ['lastPostAt', 'id'])
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
}
