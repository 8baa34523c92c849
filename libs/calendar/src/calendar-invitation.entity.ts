import { Instant } from '#database';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Mode } from './domain/session-event.js';
import type { Standing } from './domain/telling.js';

/** What a person was last told of a session: the next letter says what is other than this. */
@Entity('calendar_invitation')
@Check('ck_calendar_invitation_standing', `standing in ('registered', 'waiting', 'none')`)
@Index('ix_calendar_invitation_person', ['personId', 'sessionId'])
export class CalendarInvitation {
  @PrimaryColumn('text')
  @ForeignKey('Session', { name: 'fk_calendar_invitation_session' })
  sessionId!: string;

  @PrimaryColumn('text')
  @ForeignKey('Person', { name: 'fk_calendar_invitation_person' })
  personId!: string;

  @Column('text') standing!: Standing;
  /** Whether the event stands in their own calendar, by an invitation of ours. */
  @Column('boolean') hasInvitation!: boolean;
  @Column('boolean') isCancelled!: boolean;
  @Column('integer') sequence!: number;
  @Column('text') title!: string;
  @Instant() startsAt!: Date;
  @Instant() endsAt!: Date;
  @Column('text') timeZone!: string;
  @Column('text') mode!: Mode;
  @Column('text', { nullable: true }) venue!: string | null;
  @Instant() toldAt!: Date;
}
