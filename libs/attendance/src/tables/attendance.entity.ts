import type { StaffGroup, Tier } from '#kernel';
import { Instant, Json } from '#database';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { AttendanceStatus } from '../domain/evidence.js';

/**
 * What we conclude from all the evidence for one person and one session, rebuilt with every change of
 * it. Role, workplace and what follows from them are those of the day: a later change of job, or of
 * the session's series, moves no figure of the past.
 */
@Entity('attendance')
@Index('ux_attendance_session_attendee', ['sessionId', 'attendee'], { unique: true })
@Index('ix_attendance_person', ['personId', 'startsAt'])
@Index('ix_attendance_report', [
  'status',
  'tier',
  'organisationId',
  'month',
  'attendee',
  'minutes',
  'day',
  'seriesId',
])
@Index('ix_attendance_attendee', ['attendee', 'status', 'day'])
@Index('ix_attendance_day', ['day', 'id'])
@Check('ck_attendance_status', `status in ('attended', 'partial', 'unknown', 'absent')`)
@Check('ck_attendance_of_one', `(person_id is null) <> (guest_id is null)`)
export class Attendance {
  @PrimaryColumn('text') id!: string;
  @ForeignKey('Session', { name: 'fk_attendance_session' })
  @Column('text')
  sessionId!: string;
  @ForeignKey('Person', { name: 'fk_attendance_person' })
  @Column('text', { nullable: true })
  personId!: string | null;
  @ForeignKey('Guest', { name: 'fk_attendance_guest' })
  @Column('text', { nullable: true })
  guestId!: string | null;
  /** The person's or the guest's id: what is counted where people are counted. */
  @Column('text') attendee!: string;
  @Column('text') status!: AttendanceStatus;
  /** Null where nobody can tell. */
  @Column('double precision', { nullable: true }) minutes!: number | null;
  /** [[start, end], …] in milliseconds, united and clipped. */
  @Json() spans!: readonly (readonly [number, number])[];
  /** With commas between: 'import,check-in'. */
  @Column('text') sources!: string;
  @Json() flags!: readonly string[];
  @ForeignKey('Role', { name: 'fk_attendance_role' })
  @Column('text')
  roleId!: string;
  @Column('text') staffGroup!: StaffGroup;
  @Column('text') tier!: Tier;
  @ForeignKey('Organisation', { name: 'fk_attendance_organisation' })
  @Column('text', { nullable: true })
  organisationId!: string | null;
  @Column('text', { nullable: true }) position!: string | null;
  @Column('text', { nullable: true }) sector!: string | null;
  @Column('text', { nullable: true }) area!: string | null;
  @Column('text') kind!: string;
  @Column('text', { nullable: true }) seriesId!: string | null;
  /** yyyymmdd and yyyymm on the calendar of the session's own zone. */
  @Column('integer') day!: number;
  @Column('integer') month!: number;
  @Instant() startsAt!: Date;
}
