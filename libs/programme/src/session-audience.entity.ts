import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A session's audience laid flat, for the question "what suits me?"; no row means open to all. */
@Entity('session_audience')
@Index('ix_session_audience_value', ['kind', 'value', 'sessionId'])
export class SessionAudience {
  @PrimaryColumn('text')
  @ForeignKey('Session', { name: 'fk_session_audience_session' })
  sessionId!: string;

  @PrimaryColumn('text')
  kind!: 'tier' | 'role';

  @PrimaryColumn('text')
  value!: string;
}
