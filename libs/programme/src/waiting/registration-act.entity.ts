import { Instant, Json } from '#database';
import type { StaffGroup } from '#kernel';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Act } from '../domain/act-history.js';

/**
 * What happened to somebody's place, one row after another within a session. Rows are only added: the
 * audit plays them again to prove that nobody was given too much, twice, or before their turn.
 */
@Entity('registration_act')
@Check(
  'ck_registration_act_act',
  `act in ('took', 'waited', 'promoted', 'offered', 'accepted', 'passed', 'lapsed', 'withdrawn', 'left', 'sorry')`,
)
export class RegistrationAct {
  @PrimaryColumn('text')
  @ForeignKey('Session', { name: 'fk_registration_act_session' })
  sessionId!: string;

  @PrimaryColumn('integer')
  seq!: number;

  @Column('text')
  @ForeignKey('Person', { name: 'fk_registration_act_person' })
  personId!: string;

  @Column('text')
  act!: Act;

  @Instant()
  actedAt!: Date;

  @Instant()
  joinedAt!: Date;

  @Column('text')
  staffGroup!: StaffGroup;

  /** How many places there were at that moment; nothing where there was no limit. */
  @Column('integer', { nullable: true })
  capacity!: number | null;

  /** The places that were kept at that moment. */
  @Json()
  kept!: readonly { readonly places: number; readonly staffGroups: readonly StaffGroup[] }[];
}
