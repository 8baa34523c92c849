import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Who leads a session, in the order in which they are named. */
@Entity('session_leader')
@Index('ix_session_leader_person', ['personId', 'sessionId'])
export class SessionLeader {
  @PrimaryColumn('text')
  @ForeignKey('Session', { name: 'fk_session_leader_session' })
  sessionId!: string;

  @PrimaryColumn('text')
  @ForeignKey('Person', { name: 'fk_session_leader_person' })
  personId!: string;

  @Column('integer')
  position!: number;
}
