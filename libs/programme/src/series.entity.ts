import { Instant, Json } from '#database';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { AgendaItem } from './domain/agenda.js';
import type { AttendanceRule } from './domain/attendance-rule.js';
import type { Audience } from './domain/audience.js';
import type { Meeting, SessionKind, SessionMode } from './domain/kinds.js';
import type { Break } from './domain/recurrence.js';

/** A run of sessions: a clinic programme, a course. Its times are wall-clock times in its own zone. */
@Entity('series')
@Check('ck_series_kind', `kind in ('case-clinic', 'study-day', 'conference', 'webinar')`)
@Check('ck_series_mode', `mode in ('online', 'in-person', 'hybrid')`)
@Check('ck_series_status', `status in ('draft', 'published')`)
@Check('ck_series_minutes', 'minutes > 0')
@Check('ck_series_capacity', 'capacity > 0')
export class Series {
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  title!: string;

  @Column('text')
  kind!: SessionKind;

  @Column('text')
  summary!: string;

  @Json()
  audience!: Audience;

  /** An IANA name, such as Europe/London. */
  @Column('text')
  timeZone!: string;

  /** RRULE text without DTSTART, such as FREQ=WEEKLY;COUNT=6, one rule a line; none for a single date. */
  @Column('text', { nullable: true })
  recurrence!: string | null;

  /** YYYY-MM-DD; the timetable speaks for the dates from here on, and earlier sessions stay as they were. */
  @Column('text')
  firstDate!: string;

  @Json({ default: '[]' })
  breaks!: readonly Break[];

  @Json({ default: '[]' })
  exceptDates!: readonly string[];

  @Json({ default: '[]' })
  extraDates!: readonly string[];

  /** Who leads its sessions, by id; whoever made it, where nobody is named. */
  @Json({ default: '[]' })
  leaderIds!: readonly string[];

  /** HH:MM */
  @Column('text')
  startTime!: string;

  @Column('integer')
  minutes!: number;

  @Column('text')
  mode!: SessionMode;

  @Column('text', { nullable: true })
  venue!: string | null;

  @Json()
  meeting!: Meeting;

  @Json()
  attendanceRule!: AttendanceRule;

  @Json()
  agenda!: readonly AgendaItem[];

  @Column('integer', { nullable: true })
  capacity!: number | null;

  /** The series that it was made from: its sessions keep the places that those kept. */
  @Column('text', { nullable: true })
  againOf!: string | null;

  @Column('text')
  status!: 'draft' | 'published';

  /** Nobody where Wheelhouse itself made it. */
  @Column('text', { nullable: true })
  @ForeignKey('Person', { name: 'fk_series_created_by' })
  createdBy!: string | null;

  @Instant()
  createdAt!: Date;

  @Column('integer')
  version!: number;
}
