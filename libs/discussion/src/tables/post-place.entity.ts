import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Where a post stood before it was moved into another thread: an old link still leads to it, and it can go back. */
@Entity('post_place')
@Index('ix_post_place_went_to', ['wentTo', 'postId'])
@Index('ix_post_place_post', ['postId'])
export class PostPlace {
  @ForeignKey('Thread', { name: 'fk_post_place_thread' })
  @PrimaryColumn('text')
  threadId!: string;

  @PrimaryColumn('integer') number!: number;

  @ForeignKey('ThreadPost', { name: 'fk_post_place_post' })
  @Column('text')
  postId!: string;

  /** The thread that it went to from there. */
  @ForeignKey('Thread', { name: 'fk_post_place_went_to' })
  @Column('text')
  wentTo!: string;
}
