import { Instant } from '#database';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { DigestChoice, DigestTime, MovedTalksChoice, ReminderChoice } from './domain/choices.js';

/** What a person wants to be told. Somebody without a row gets what is usual. */
@Entity('notification_choice')
@Check('ck_notification_choice_reminders', `reminders in ('both', 'day-before', 'hour-before', 'none')`)
@Check('ck_notification_choice_digest', `digest in ('weekly', 'daily', 'off')`)
@Check('ck_notification_choice_moved_talks', `moved_talks in ('yes', 'no')`)
export class NotificationChoice {
  @PrimaryColumn('text')
  @ForeignKey('Person', { name: 'fk_notification_choice_person' })
  personId!: string;

  @Column('text')
  reminders!: ReminderChoice;

  @Column('text')
  digest!: DigestChoice;

  /** HH:MM on the wall clock where the person is. */
  @Column('text')
  digestTime!: DigestTime;

  @Column('text', { default: 'yes' })
  movedTalks!: MovedTalksChoice;

  @Instant()
  changedAt!: Date;
}
