import { Check, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

export type MentionKind = 'person' | 'role' | 'staff-group';

/** A post calls somebody by name, or all who have a job. Who of them is told is asked anew each time: jobs and spaces change. */
@Entity('post_mention')
@Check('ck_post_mention_kind', `kind in ('person', 'role', 'staff-group')`)
@Index('ix_post_mention_target', ['target', 'kind'])
export class PostMention {
  @ForeignKey('ThreadPost', { name: 'fk_post_mention_post' })
  @PrimaryColumn('text')
  postId!: string;
  @PrimaryColumn('text') kind!: MentionKind;
  /** The id of a person or role, or the code of a staff group. */
  @PrimaryColumn('text') target!: string;
}
