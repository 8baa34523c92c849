import { Instant } from '#database';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { EventStatus, Mode } from './domain/session-event.js';

/** A session as calendars know it: its text is made once for each change and kept, and feeds join what is kept. */
@Entity('calendar_event')
@Check('ck_calendar_event_status', `status in ('confirmed', 'cancelled', 'withdrawn')`)
@Index('ix_calendar_event_ends', ['endsAt', 'sessionId'])
@Index('ix_calendar_event_series', ['seriesId', 'endsAt'])
export class CalendarEvent {
  @PrimaryColumn('text')
  @ForeignKey('Session', { name: 'fk_calendar_event_session' })
  sessionId!: string;

  @Column('text', { nullable: true }) seriesId!: string | null;
  /** The same for life, even where the site gets another address. */
  @Column('text') uid!: string;
  @Column('integer') sequence!: number;
  /** Which version of the session the text was made from, and for which publisher. */
  @Column('integer') sessionVersion!: number;
  @Column('text') publisher!: string;
  @Instant() stampedAt!: Date;
  @Column('text') status!: EventStatus;
  @Column('text') title!: string;
  @Instant() startsAt!: Date;
  @Instant() endsAt!: Date;
  @Column('text') timeZone!: string;
  @Column('text') mode!: Mode;
  @Column('text', { nullable: true }) venue!: string | null;
  /** The zone that the text names; none where its times stand in UTC. */
  @Column('text', { nullable: true }) zone!: string | null;
  /** The VEVENT. */
  @Column('text') body!: string;
  /** How to join by telephone: for those with a place alone, so that it is not in the text of all. */
  @Column('text', { nullable: true }) telephone!: string | null;
  /** A short print of the body and the telephone, for ETags. */
  @Column('text') print!: string;
}
