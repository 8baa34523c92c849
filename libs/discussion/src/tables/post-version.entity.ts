import { Instant } from '#database';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What a post said before it was changed. */
@Entity('post_version')
export class PostVersion {
  @ForeignKey('ThreadPost', { name: 'fk_post_version_post' })
  @PrimaryColumn('text')
  postId!: string;

  @PrimaryColumn('integer') version!: number;
  @Column('text') text!: string;
  @Instant() writtenAt!: Date;
}
