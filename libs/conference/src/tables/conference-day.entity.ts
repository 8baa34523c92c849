import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** The session that stands for a day of a conference: people register for it, and its register is the day's. */
@Entity('conference_day')
@Index('ix_conference_day_conference', ['conferenceId', 'day'])
export class ConferenceDay {
  @ForeignKey('Session', { name: 'fk_conference_day_session' })
  @PrimaryColumn('text')
  sessionId!: string;
  @ForeignKey('Conference', { name: 'fk_conference_day_conference' })
  @Column('text')
  conferenceId!: string;
  /** YYYY-MM-DD, as the programme says. */
  @Column('text') date!: string;
  /** Its number in the programme as it is now, from 1; 0 where the programme no longer has the day. */
  @Column('integer') day!: number;
}
