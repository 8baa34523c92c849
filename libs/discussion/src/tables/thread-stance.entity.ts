import { Instant } from '#database';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Stance } from '../domain/stance.js';

/** How far somebody has read in a thread, and whether they want to hear of it. */
@Entity('thread_stance')
@Check('ck_thread_stance_stance', `stance in ('none', 'following', 'muted')`)
@Index('ix_thread_stance_person', ['personId', 'stance'])
@Index('ix_thread_stance_letters', ['lettersSince', 'threadId'])
export class ThreadStance {
  @ForeignKey('Thread', { name: 'fk_thread_stance_thread' })
  @PrimaryColumn('text')
  threadId!: string;

  @ForeignKey('Person', { name: 'fk_thread_stance_person' })
  @PrimaryColumn('text')
  personId!: string;

  @Column('integer') readNumber!: number;
  @Column('text') stance!: Stance;
  /** Since when they want a letter when somebody writes; only who follows it does. */
  @Instant({ nullable: true }) lettersSince!: Date | null;
  /** When a page of theirs that was open told them of more. Kept only where they want letters. */
  @Instant({ nullable: true }) lookedAt!: Date | null;
}
