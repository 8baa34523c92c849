import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/**
 * What somebody eats and needs at a study day. It can tell of a belief or an illness, so that it stands
 * in no other table, no letter, no export and no log, and the clock deletes it after the day.
 */
@Entity('study_day_need')
export class StudyDayNeed {
  @PrimaryColumn('text')
  @ForeignKey('Session', { name: 'fk_study_day_need_session' })
  sessionId!: string;

  @PrimaryColumn('text')
  @ForeignKey('Person', { name: 'fk_study_day_need_person' })
  personId!: string;

  @Column('text')
  food!: string;

  @Column('text')
  access!: string;
}
