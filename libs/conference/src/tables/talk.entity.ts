import { Instant, Json } from '#database';
import type { ScheduleEvent } from '#schedules';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { TalkOurs } from '../ours.js';

/** What of a talk is shown and exchanged, and never searched. */
export type TalkFacts = Omit<
  ScheduleEvent,
  'guid' | 'number' | 'slug' | 'day' | 'room' | 'title' | 'track' | 'kind' | 'startsAt' | 'minutes'
>;

/** A talk of a conference. One that a later programme no longer has stays, since people may have starred or heard it. */
@Entity('talk')
@Index('ux_talk_guid', ['conferenceId', 'guid'], { unique: true })
@Index('ix_talk_time', ['conferenceId', 'startsAt', 'id'])
export class Talk {
  @PrimaryColumn('text') id!: string;
  @ForeignKey('Conference', { name: 'fk_talk_conference' })
  @Column('text')
  conferenceId!: string;
  @ForeignKey('ConferenceRoom', { name: 'fk_talk_room' })
  @Column('text')
  roomId!: string;
  @Column('text') guid!: string;
  @Column('integer') number!: number;
  @Column('text') slug!: string;
  @Column('integer') day!: number;
  @Column('text') title!: string;
  /** Empty where it has none, as its kind. */
  @Column('text') track!: string;
  @Column('text') kind!: string;
  @Instant() startsAt!: Date;
  @Instant() endsAt!: Date;
  @Json() facts!: TalkFacts;
  @Json({ default: '{}' }) ours!: Partial<TalkOurs>;
  @Instant({ nullable: true }) goneAt!: Date | null;
  @Instant() changedAt!: Date;
}
