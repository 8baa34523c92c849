import { Instant, Json } from '#database';
import type { Schedule } from '#schedules';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What of a programme is read whole and never searched. */
export type ConferenceFacts = Pick<Schedule, 'version' | 'acronym' | 'url' | 'tracks'> & {
  readonly days: readonly DayFact[];
};

export interface DayFact {
  readonly index: number;
  readonly date: string;
  /** Milliseconds. */
  readonly startsAt: number;
  readonly endsAt: number;
}

@Entity('conference')
@Index('ux_conference_slug', ['slug'], { unique: true })
export class Conference {
  @PrimaryColumn('text') id!: string;
  @Column('text') slug!: string;
  @Column('text') title!: string;
  @Column('text') timeZone!: string;
  @Instant() startsAt!: Date;
  @Instant() endsAt!: Date;
  @Json() facts!: ConferenceFacts;
  @ForeignKey('Person', { name: 'fk_conference_created_by' })
  @Column('text', { nullable: true })
  createdBy!: string | null;
  /** Since when everybody may read it; nothing while it is a draft. */
  @Instant({ nullable: true }) releasedAt!: Date | null;
  @Instant() changedAt!: Date;
  @Column('integer') version!: number;
}
