import { Instant } from '#database';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

export type WordKind =
  'question' | 'reply' | 'hand-back' | 'override' | 'recommendation' | 'why' | 'happened';

/** Something said about a case: it goes when the story goes. */
@Entity('case_word')
@Check(
  'ck_case_word_kind',
  `kind in ('question', 'reply', 'hand-back', 'override', 'recommendation', 'why', 'happened')`,
)
@Index('ix_case_word_case', ['caseId', 'id'])
@Index('ix_case_word_by', ['byId'])
export class CaseWord {
  @PrimaryColumn('text') id!: string;
  @ForeignKey('CaseRecord', { name: 'fk_case_word_case' })
  @Column('text')
  caseId!: string;
  @Column('text') kind!: WordKind;
  /** The recommendation, or the follow-up, that it is about. */
  @Column('text', { nullable: true }) aboutId!: string | null;
  @ForeignKey('Person', { name: 'fk_case_word_by' })
  @Column('text')
  byId!: string;
  @Column('text') words!: string;
  @Instant() saidAt!: Date;
}
