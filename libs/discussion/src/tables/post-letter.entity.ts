import { Instant } from '#database';
import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * A letter tells somebody of a post that they have not read, or did: none else tells of it. It is kept by the post, and so
 * stays true wherever that is moved to. Whoever wrote the post has a row as all others who asked for letters do, so that nobody
 * can be found by having none.
 */
@Entity('post_letter')
@Index('ix_post_letter_told', ['toldAt', 'postId'])
@Index('ix_post_letter_post', ['postId'])
export class PostLetter {
  @ForeignKey('Person', { name: 'fk_post_letter_person' })
  @PrimaryColumn('text')
  personId!: string;

  @ForeignKey('ThreadPost', { name: 'fk_post_letter_post' })
  @PrimaryColumn('text')
  postId!: string;

  /** Nothing while the letter is on its way. */
  @Instant({ nullable: true }) toldAt!: Date | null;
}
