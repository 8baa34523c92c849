import { Instant } from '#database';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { DigestChoice, DigestTime, ReminderChoice } from './domain/choices.js';

/** What a person wants to be told. Somebody without a row gets what is usual. */
@Entity('notification_choice')
@Check('ck_notification_choice_reminders', `reminders in ('both', 'day-before', 'hour-before', 'none')`)
@Check('ck_notification_choice_digest', `digest in ('weekly', 'daily', 'off')`)
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

  @Instant()
  changedAt!: Date;
}
