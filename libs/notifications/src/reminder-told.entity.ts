import { Instant } from '#database';
import { Check, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { ReminderKind } from './domain/reminder-times.js';

/**
 * That a person was reminded, written in the transaction that posts the letter: of one start of one
 * session there can be only one of each kind, however many processes look at the clock. A session that
 * is moved has another start, and is reminded of anew.
 */
@Entity('reminder_told')
@Check('ck_reminder_told_kind', `kind in ('day-before', 'hour-before')`)
export class ReminderTold {
  @PrimaryColumn('text')
  @ForeignKey('Session', { name: 'fk_reminder_told_session' })
  sessionId!: string;

  @PrimaryColumn('text')
  @ForeignKey('Person', { name: 'fk_reminder_told_person' })
  personId!: string;

  @PrimaryColumn('text')
  kind!: ReminderKind;

  @Instant({ primary: true })
  startsAt!: Date;

  @Instant()
  toldAt!: Date;
}
