import { Json } from '#database';
import type { Span } from '#identifiers';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A page of a document as we drew it, or a picture as we drew it again. The file that was sent is not kept. */
@Entity('attachment_page')
@Check('ck_attachment_page_type', `type in ('image/jpeg', 'image/png')`)
export class AttachmentPage {
  @ForeignKey('Attachment', { name: 'fk_attachment_page_attachment', onDelete: 'CASCADE' })
  @PrimaryColumn('text')
  attachmentId!: string;
  @PrimaryColumn('integer') number!: number;
  /** Its name in the storage. */
  @Column('text') file!: string;
  @Column('text') type!: 'image/jpeg' | 'image/png';
  @Column('integer') width!: number;
  @Column('integer') height!: number;
  /** What a document says on it, for people who do not see it. */
  @Column('text') words!: string;
  /** What it shows, in the words of whoever brought it; empty where they said it of the whole file alone. */
  @Column('text', { default: '' }) note!: string;
  /** Where in them something was found that may tell who somebody is, when it was taken in: never what stands there. */
  @Json({ default: '[]' }) found!: readonly Span[];
}
