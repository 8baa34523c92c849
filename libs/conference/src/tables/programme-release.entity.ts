import { Instant, Json } from '#database';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { ReleaseLine } from '../planning/release-line.js';

/** A programme as it was given to everybody, and what it changed, in words that stay as they were. */
@Entity('programme_release')
export class ProgrammeRelease {
  @ForeignKey('Conference', { name: 'fk_programme_release_conference' })
  @PrimaryColumn('text')
  conferenceId!: string;
  @PrimaryColumn('integer') number!: number;
  @Instant() releasedAt!: Date;
  @ForeignKey('Person', { name: 'fk_programme_release_released_by' })
  @Column('text', { nullable: true })
  releasedBy!: string | null;
  @Json() lines!: readonly ReleaseLine[];
  /** How many it had. */
  @Column('integer') talks!: number;
}
