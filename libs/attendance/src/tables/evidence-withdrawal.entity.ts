import { Instant } from '#database';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Says that a fact no longer stands: its import was undone, or its row was somebody else's. */
@Entity('evidence_withdrawal')
export class EvidenceWithdrawal {
  @ForeignKey('Evidence', { name: 'fk_evidence_withdrawal_evidence' })
  @PrimaryColumn('text')
  evidenceId!: string;
  @Instant() withdrawnAt!: Date;
  @Column('text', { nullable: true }) withdrawnBy!: string | null;
  @Column('text') why!: string;
}
