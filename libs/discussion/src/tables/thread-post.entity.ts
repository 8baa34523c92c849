import { Instant } from '#database';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * What somebody wrote, and what was made of it once for all who read it. Of a post without an author nothing in
 * here tells who wrote it, so that no query of this table ever can: see `anonymous_author`.
 */
@Entity('thread_post')
@Index('ux_thread_post_number', ['threadId', 'number'], { unique: true })
@Index('ix_thread_post_author', ['authorId', 'createdAt'])
@Index('ux_thread_post_token', ['token'], { unique: true })
export class ThreadPost {
  @PrimaryColumn('text') id!: string;
  @ForeignKey('Thread', { name: 'fk_thread_post_thread' })
  @Column('text')
  threadId!: string;
  @Column('integer') number!: number;
  @ForeignKey('Person', { name: 'fk_thread_post_author' })
  @Column('text', { nullable: true })
  authorId!: string | null;
  /** What stands in place of a name, where it is the word of nobody alone: a clinic's. */
  @Column('text', { nullable: true }) signed!: string | null;
  @Column('text') text!: string;
  @Column('text') html!: string;
  /** Which renderer made the HTML: an older one's is made anew where it is read. */
  @Column('integer') renderer!: number;
  /** The post that it answers, where it says which. */
  @Column('text', { nullable: true }) answersId!: string | null;
  /** The form's own word, by which a form that is sent twice is known. */
  @Column('text', { nullable: true }) token!: string | null;
  @Instant() createdAt!: Date;
  @Instant({ nullable: true }) editedAt!: Date | null;
  /** Since when nobody sees its words but moderators. */
  @Instant({ nullable: true }) removedAt!: Date | null;
  @Column('integer') version!: number;
}
