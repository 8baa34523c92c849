import { Instant, Json } from '#database';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CatchUpContent } from './domain/content.js';

/** What a held session left behind for those who were not there. */
@Entity('catch_up')
@Check('ck_catch_up_status', `status in ('draft', 'published')`)
@Index('ix_catch_up_status', ['status', 'sessionId'])
export class CatchUp {
  @ForeignKey('Session', { name: 'fk_catch_up_session' })
  @PrimaryColumn('text')
  sessionId!: string;

  @Column('text') status!: 'draft' | 'published';
  @Json() content!: CatchUpContent;
  /** As it was before the last change, so that the change can be undone. */
  @Json({ nullable: true }) earlier!: CatchUpContent | null;
  @Instant({ nullable: true }) publishedAt!: Date | null;
  @Instant() changedAt!: Date;
  @ForeignKey('Person', { name: 'fk_catch_up_changed_by' })
  @Column('text', { nullable: true })
  changedBy!: string | null;
  @Column('integer') version!: number;
}
