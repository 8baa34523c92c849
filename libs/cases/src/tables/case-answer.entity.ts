import { Instant } from '#database';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What is to be said outside the case, where its question came from: it waits for a second person, and goes with the story. */
@Entity('case_answer')
@Index('ix_case_answer_written_by', ['writtenBy'])
export class CaseAnswer {
  @ForeignKey('CaseRecord', { name: 'fk_case_answer_case' })
  @PrimaryColumn('text')
  caseId!: string;
  @Column('text') words!: string;
  @ForeignKey('Person', { name: 'fk_case_answer_written_by' })
  @Column('text')
  writtenBy!: string;
  @Instant() writtenAt!: Date;
}
