import { Json } from '#database';
import type { StaffGroup } from '#kernel';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Places that stay for some staff groups until an instant in milliseconds. */
export interface KeptRow {
  readonly places: number;
  readonly staffGroups: readonly StaffGroup[];
  readonly until: number;
}

/** One of the things that happen side by side in a part of the day. */
@Entity('study_day_option')
@Check('ck_study_day_option_capacity', 'capacity > 0')
@Index('ix_study_day_option_part', ['sessionId', 'part', 'position'])
export class StudyDayOption {
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  @ForeignKey('StudyDay', { name: 'fk_study_day_option_day' })
  sessionId!: string;

  @Column('integer')
  part!: number;

  @Column('integer')
  position!: number;

  @Column('text')
  title!: string;

  /** A room, or "Online"; nothing where the day's own place says it. */
  @Column('text', { nullable: true })
  place!: string | null;

  @Column('integer', { nullable: true })
  capacity!: number | null;

  @Json({ default: '[]' })
  kept!: readonly KeptRow[];
}
