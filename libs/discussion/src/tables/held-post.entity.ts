import { Instant } from '#database';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * What a new member wrote, until a moderator has read it. It is no post yet, so that no list, letter or search ever has it; and
 * who wrote it is told to nobody by this table where they asked not to be named.
 */
@Entity('held_post')
@Check('ck_held_post_status', `status in ('waiting', 'posted', 'refused')`)
@Index('ix_held_post_person', ['personId', 'id'])
@Index('ix_held_post_space', ['spaceId', 'status', 'id'])
@Index('ix_held_post_thread', ['threadId'])
export class HeldPost {
  @PrimaryColumn('text') id!: string;
  @ForeignKey('Person', { name: 'fk_held_post_person' })
  @Column('text')
  personId!: string;
  @ForeignKey('Space', { name: 'fk_held_post_space' })
  @Column('text')
  spaceId!: string;
  /** Nothing where it begins a conversation. */
  @ForeignKey('Thread', { name: 'fk_held_post_thread' })
  @Column('text', { nullable: true })
  threadId!: string | null;
  @Column('text') title!: string;
  @Column('text') text!: string;
  @Column('text', { nullable: true }) answersId!: string | null;
  /** 1 where their name is not to be shown. */
  @Column('integer') isAnonymous!: number;
  @Column('text', { nullable: true }) token!: string | null;
  @Column('text') status!: 'waiting' | 'posted' | 'refused';
  /** What its writer is told. */
  @Column('text') outcome!: string;
  @Instant() heldAt!: Date;
  @Instant({ nullable: true }) decidedAt!: Date | null;
  /** When its writer read what came of it. */
  @Instant({ nullable: true }) seenAt!: Date | null;
}

/** What the network decided for its conversations; no row while it is as usual. */
@Entity('discussion_rules')
export class DiscussionRules {
  @PrimaryColumn('text') id!: string;
  /** How many posts of a new member wait for a moderator. */
  @Column('integer') firstPosts!: number;
}
