import { Instant } from '#database';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What somebody is writing: one draft for each thread, and one for a new one. */
@Entity('post_draft')
export class PostDraft {
  @ForeignKey('Person', { name: 'fk_post_draft_person' })
  @PrimaryColumn('text')
  personId!: string;

  /** The thread's id, or `new`. */
  @PrimaryColumn('text') place!: string;
  @Column('text') spaceId!: string;
  @Column('text') title!: string;
  @Column('text') text!: string;
  /** 1 where it is to be posted without a name. */
  @Column('integer', { default: 0 }) isAnonymous!: number;
  /** The post that it answers, where they chose one. */
  @Column('text', { nullable: true }) answersId!: string | null;
  @Instant() savedAt!: Date;
}
