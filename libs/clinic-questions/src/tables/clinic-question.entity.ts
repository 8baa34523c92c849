import { Instant } from '#database';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A conversation's question on its way to a clinic. Who took it there stands in the case, for those who see that. */
@Entity('clinic_question')
@Index('ix_clinic_question_thread', ['threadId', 'id'])
@Index('ux_clinic_question_case', ['caseId'], { unique: true })
export class ClinicQuestion {
  @PrimaryColumn('text') id!: string;
  @ForeignKey('Thread', { name: 'fk_clinic_question_thread' })
  @Column('text')
  threadId!: string;
  @ForeignKey('CaseRecord', { name: 'fk_clinic_question_case' })
  @Column('text')
  caseId!: string;
  /** What came back. */
  @ForeignKey('ThreadPost', { name: 'fk_clinic_question_post' })
  @Column('text', { nullable: true })
  postId!: string | null;
  @Instant() askedAt!: Date;
}

/** Somebody who asked without their name would like a moderator to take it to a clinic. Their name is not in here either. */
@Entity('clinic_wish')
export class ClinicWish {
  @ForeignKey('Thread', { name: 'fk_clinic_wish_thread' })
  @PrimaryColumn('text')
  threadId!: string;
  @Instant() wishedAt!: Date;
}
