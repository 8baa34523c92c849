import { Instant } from '#database';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A person's own feed. The secret itself is not kept: it is made from the nonce and the server's key, and found by its print. */
@Entity('calendar_feed')
@Index('uq_calendar_feed_secret', ['secretPrint'], { unique: true })
export class CalendarFeed {
  @PrimaryColumn('text')
  @ForeignKey('Person', { name: 'fk_calendar_feed_person' })
  personId!: string;

  @Column('text') nonce!: string;
  @Column('text') secretPrint!: string;
  @Instant() createdAt!: Date;
}
