import { Instant } from '#database';
import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** An expert stands by what a post says, with their name and role. */
@Entity('post_endorsement')
@Index('ix_post_endorsement_person', ['personId'])
export class PostEndorsement {
  @ForeignKey('ThreadPost', { name: 'fk_post_endorsement_post' })
  @PrimaryColumn('text')
  postId!: string;

  @ForeignKey('Person', { name: 'fk_post_endorsement_person' })
  @PrimaryColumn('text')
  personId!: string;

  @Instant() endorsedAt!: Date;
}
