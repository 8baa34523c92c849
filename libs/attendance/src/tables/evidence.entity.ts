import { Instant, Json } from '#database';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Source } from '../domain/evidence.js';

/**
 * One fact about presence. The ledger only grows: triggers refuse every UPDATE and DELETE, and a fact
 * that no longer stands has a row in `evidence_withdrawal`.
 */
@Entity('evidence')
@Index('ix_evidence_session', ['sessionId', 'id'])
@Index('ix_evidence_import', ['importId'])
@Index('ix_evidence_person', ['personId'])
@Index('ix_evidence_guest', ['guestId'])
@Index('ix_evidence_talk', ['talkId'])
@Check('ck_evidence_of_one', `(person_id is null) <> (guest_id is null)`)
@Check(
  'ck_evidence_source',
  `source in ('live', 'import', 'check-in', 'vouched', 'manual', 'correction', 'contest')`,
)
export class Evidence {
  @PrimaryColumn('text') id!: string;
  @ForeignKey('Session', { name: 'fk_evidence_session' })
  @Column('text')
  sessionId!: string;
  @ForeignKey('Person', { name: 'fk_evidence_person' })
  @Column('text', { nullable: true })
  personId!: string | null;
  @ForeignKey('Guest', { name: 'fk_evidence_guest' })
  @Column('text', { nullable: true })
  guestId!: string | null;
  /** The talk of a conference of which it tells, and of no other; `talk_held` keeps that talk. */
  @Column('text', { nullable: true })
  talkId!: string | null;
  @Column('text') source!: Source;
  @Instant({ nullable: true }) joinedAt!: Date | null;
  @Instant({ nullable: true }) leftAt!: Date | null;
  /** As the source states them, where it states any. */
  @Column('double precision', { nullable: true }) minutes!: number | null;
  @Json() flags!: readonly string[];
  @ForeignKey('MeetingImport', { name: 'fk_evidence_import' })
  @Column('text', { nullable: true })
  importId!: string | null;
  /** Line in the imported file. */
  @Column('integer', { nullable: true }) importRow!: number | null;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('text', { nullable: true }) recordedBy!: string | null;
  @Instant() recordedAt!: Date;
  /** A correction's verdicts before and after; how a check-in was made. */
  @Json({ nullable: true }) detail!: object | null;
}
