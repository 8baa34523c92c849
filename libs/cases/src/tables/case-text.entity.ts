import { Json } from '#database';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The story. It stands apart from the record, so that one deletion erases it and no export of the network has it. */
@Entity('case_text')
export class CaseStory {
  @ForeignKey('CaseRecord', { name: 'fk_case_text_case' })
  @PrimaryColumn('text')
  caseId!: string;
  @Column('text') question!: string;
  @Column('text') ageBand!: string;
  @Column('text') region!: string;
  @Column('integer', { nullable: true }) weeksBefore!: number | null;
  @Json() content!: Readonly<Record<string, string>>;
}
