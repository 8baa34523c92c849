import { Instant } from '#database';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What a case taught, for everybody of the network: free of what the case says. */
@Entity('case_lesson')
@Index('ix_case_lesson_shared', ['sharedAt', 'id'])
@Index('ix_case_lesson_case', ['caseId'])
@Index('ix_case_lesson_made_by', ['madeBy'])
export class CaseLesson {
  @PrimaryColumn('text') id!: string;
  @ForeignKey('CaseRecord', { name: 'fk_case_lesson_case' })
  @Column('text')
  caseId!: string;
  @Column('text') words!: string;
  @ForeignKey('Person', { name: 'fk_case_lesson_made_by' })
  @Column('text')
  madeBy!: string;
  @Instant() madeAt!: Date;
  /** Once a second person has read it. */
  @Instant({ nullable: true }) sharedAt!: Date | null;
}
