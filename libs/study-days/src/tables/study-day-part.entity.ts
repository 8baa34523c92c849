import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/**
 * A stretch of the day; between two of them is a break. Its times are minutes after the session's
 * start, so that the parts of a day that is moved move with it.
 */
@Entity('study_day_part')
@Check('ck_study_day_part_times', 'to_minute > from_minute')
export class StudyDayPart {
  @PrimaryColumn('text')
  @ForeignKey('StudyDay', { name: 'fk_study_day_part_day' })
  sessionId!: string;

  @PrimaryColumn('integer')
  position!: number;

  @Column('text')
  title!: string;

  @Column('integer')
  fromMinute!: number;

  @Column('integer')
  toMinute!: number;
}
