import { Instant } from '#database';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Outcome } from '../domain/follow-up.js';

/** One recommendation: who owns it and what became of it. Its words stand with the story. */
@Entity('case_recommendation')
@Index('ix_case_recommendation_case', ['caseId', 'id'])
@Index('ix_case_recommendation_owner', ['ownerId'])
@Index('ix_case_recommendation_captured_by', ['capturedBy'])
export class CaseRecommendation {
  @PrimaryColumn('text') id!: string;
  @ForeignKey('CaseRecord', { name: 'fk_case_recommendation_case' })
  @Column('text')
  caseId!: string;
  @ForeignKey('Person', { name: 'fk_case_recommendation_owner' })
  @Column('text')
  ownerId!: string;
  @ForeignKey('Person', { name: 'fk_case_recommendation_captured_by' })
  @Column('text')
  capturedBy!: string;
  @Instant() capturedAt!: Date;
  @Instant({ nullable: true }) issuedAt!: Date | null;
}

/** Somebody of the panel stands behind it. */
@Entity('case_agreement')
@Index('ix_case_agreement_person', ['personId'])
export class CaseAgreement {
  @ForeignKey('CaseRecommendation', { name: 'fk_case_agreement_recommendation' })
  @PrimaryColumn('text')
  recommendationId!: string;
  @ForeignKey('Person', { name: 'fk_case_agreement_person' })
  @PrimaryColumn('text')
  personId!: string;
  @Instant() agreedAt!: Date;
}

/** The presenter is asked what happened, so many weeks after the recommendations. */
@Entity('case_follow_up')
@Index('ix_case_follow_up_case', ['caseId', 'dueAt'])
@Index('ix_case_follow_up_due', ['dueAt'], { where: 'asked_at is null and answered_at is null' })
export class CaseFollowUp {
  @PrimaryColumn('text') id!: string;
  @ForeignKey('CaseRecord', { name: 'fk_case_follow_up_case' })
  @Column('text')
  caseId!: string;
  @Column('integer') weeks!: number;
  @Instant() dueAt!: Date;
  @Instant({ nullable: true }) askedAt!: Date | null;
  @Instant({ nullable: true }) answeredAt!: Date | null;
}

/** What the presenter said became of a recommendation; said again later, the later one counts. */
@Entity('case_outcome')
@Check('ck_case_outcome_outcome', `outcome in ('adopted', 'partly', 'not')`)
@Index('ix_case_outcome_recommendation', ['recommendationId', 'id'])
export class CaseOutcome {
  @PrimaryColumn('text') id!: string;
  @ForeignKey('CaseRecommendation', { name: 'fk_case_outcome_recommendation' })
  @Column('text')
  recommendationId!: string;
  @Column('text') outcome!: Outcome;
  @Instant() saidAt!: Date;
}
