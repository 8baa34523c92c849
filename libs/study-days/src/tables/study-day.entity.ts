import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What a study day has besides what every session has. */
@Entity('study_day')
export class StudyDay {
  @PrimaryColumn('text')
  @ForeignKey('Session', { name: 'fk_study_day_session' })
  sessionId!: string;

  /** In words, such as "Free for members, £40 for others": nobody pays here. */
  @Column('text')
  price!: string;

  /** How to get there and what to bring: for those who have a place. */
  @Column('text')
  joining!: string;

  @Column('integer')
  version!: number;
}
