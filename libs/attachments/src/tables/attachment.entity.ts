import { Instant } from '#database';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * A document or picture that belongs to something of another library: `case:ID`, `post:ID`. Who may see it, and who brought it,
 * is known there. What is kept back for whoever brought it is of `kept-back:case:ID`.
 */
@Entity('attachment')
@Index('ix_attachment_of', ['of', 'id'])
@Index('ix_attachment_read_by', ['readBy', 'id'])
@Check('ck_attachment_kind', `kind in ('document', 'picture')`)
export class Attachment {
  @PrimaryColumn('text') id!: string;
  @Column('text') of!: string;
  @Column('text') kind!: 'document' | 'picture';
  /** The file's name; none where it may have told who somebody is. */
  @Column('text', { nullable: true }) name!: string | null;
  /** What it shows, for people who do not see it. */
  @Column('text') alternative!: string;
  @Instant() addedAt!: Date;
  /** Which rules read it for what may tell who somebody is; 0 where it came before that was noted. */
  @Column('integer', { default: 0 }) readBy!: number;
}
