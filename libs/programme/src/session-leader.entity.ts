import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

import type { LeaderRole } from './domain/leader-roles.js';

/** Who leads a session, in the order in which they are named. */
@Entity('session_leader')
@Check('ck_session_leader_role', `role in ('facilitator', 'technical-host', 'presenter', 'panel')`)
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

  @Column('text', { default: 'facilitator' })
  role!: LeaderRole;
}
