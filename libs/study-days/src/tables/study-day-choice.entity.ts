import { Instant } from '#database';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What somebody chose for a part of the day. It counts for as long as they have a place in the session. */
@Entity('study_day_choice')
@Index('ix_study_day_choice_option', ['optionId', 'personId'])
export class StudyDayChoice {
  @PrimaryColumn('text')
  sessionId!: string;

  @PrimaryColumn('text')
  @ForeignKey('Person', { name: 'fk_study_day_choice_person' })
  personId!: string;

  @PrimaryColumn('integer')
  part!: number;

  @Column('text')
  @ForeignKey('StudyDayOption', { name: 'fk_study_day_choice_option' })
  optionId!: string;

  @Instant()
  chosenAt!: Date;
}
