import { Instant, Json } from '#database';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { AgendaItem } from './domain/agenda.js';
import type { RuleBasis } from './domain/attendance-rule.js';
import type { Audience } from './domain/audience.js';
import type { MeetingProvider, SessionKind, SessionMode } from './domain/kinds.js';
import type { SeriesPart } from './domain/series-parts.js';
import type { SessionStatus } from './domain/session-status.js';

/** One dated occurrence. Instants are kept, and beside them the zone in which people meant them. */
@Entity('session')
@Check('ck_session_kind', `kind in ('case-clinic', 'study-day', 'conference', 'webinar')`)
@Check('ck_session_mode', `mode in ('online', 'in-person', 'hybrid')`)
@Check('ck_session_status', `status in ('draft', 'published', 'held', 'cancelled')`)
@Check('ck_session_rule', `rule_basis in ('any', 'minutes', 'percent')`)
@Check('ck_session_times', 'ends_at > starts_at')
@Check('ck_session_capacity', 'capacity > 0')
@Index('ix_session_status_starts', ['status', 'startsAt', 'id'])
@Index('ix_session_starts', ['startsAt', 'id'])
@Index('ix_session_series', ['seriesId', 'startsAt', 'id'])
@Index('ix_session_created_by', ['createdBy', 'startsAt', 'id'])
@Index('uq_session_short_code_open', ['shortCode'], {
  unique: true,
  where: `status in ('draft', 'published')`,
})
export class Session {
  @PrimaryColumn('text')
  id!: string;

  @Column('text', { nullable: true })
  @ForeignKey('Series', { name: 'fk_session_series' })
  seriesId!: string | null;

  /** The date of its series that it stands for, YYYY-MM-DD; none where it did not come of the timetable. */
  @Column('text', { nullable: true })
  seriesDate!: string | null;

  /** What was changed on this one alone: a change of the whole series leaves it as it is. */
  @Json({ default: '[]' })
  ownParts!: readonly SeriesPart[];

  @Column('text')
  title!: string;

  @Column('text')
  kind!: SessionKind;

  @Column('text')
  summary!: string;

  @Instant()
  startsAt!: Date;

  @Instant()
  endsAt!: Date;

  @Column('text')
  timeZone!: string;

  @Column('text')
  mode!: SessionMode;

  @Column('text', { nullable: true })
  venue!: string | null;

  @Column('integer', { nullable: true })
  capacity!: number | null;

  @Json()
  audience!: Audience;

  @Json()
  agenda!: readonly AgendaItem[];

  @Column('text')
  ruleBasis!: RuleBasis;

  @Column('integer')
  ruleValue!: number;

  @Column('text')
  meetingProvider!: MeetingProvider;

  @Column('text', { nullable: true })
  meetingUrl!: string | null;

  /** How to join by telephone, in words. */
  @Column('text', { nullable: true })
  dialIn!: string | null;

  /** Where people say in two minutes what it was like. */
  @Column('text', { nullable: true })
  feedbackUrl!: string | null;

  @Column('text')
  status!: SessionStatus;

  @Column('text', { nullable: true })
  cancelledReason!: string | null;

  @Instant({ nullable: true })
  publishedAt!: Date | null;

  /** The key from which the rotating code at the door is made; it never leaves the server. */
  @Column('text')
  checkInSecret!: string;

  /** Six letters and digits without lookalikes, read out at the door; unique among open sessions. */
  @Column('text')
  shortCode!: string;

  /** Nobody where Wheelhouse itself made it. */
  @Column('text', { nullable: true })
  @ForeignKey('Person', { name: 'fk_session_created_by' })
  createdBy!: string | null;

  @Instant()
  createdAt!: Date;

  @Column('integer')
  version!: number;
}
