import { Instant, Json } from '#database';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A letter in the outbox. Once it is sent its text is wiped: it may hold a key. */
@Entity('outgoing_mail')
@Index('ix_outgoing_mail_thread', ['thread', 'id'], { where: 'thread is not null' })
@Index('ix_outgoing_mail_due', ['sendAfter', 'id'], { where: 'sent_at is null and failed_at is null' })
export class OutgoingMail {
  @PrimaryColumn('text') id!: string;
  @Column('text') toAddress!: string;
  @Column('text') subject!: string;
  @Column('text') text!: string;
  @Column('text', { nullable: true }) html!: string | null;
  /** A calendar file with one event, for the reader's calendar. */
  @Column('text', { nullable: true }) calendar!: string | null;
  /** Letters of one thread leave in the order in which they were posted. */
  @Column('text', { nullable: true }) thread!: string | null;
  @Json() headers!: Readonly<Record<string, string>>;
  @Instant() createdAt!: Date;
  @Instant() sendAfter!: Date;
  /** A letter that would say nothing true any more after this is given up. */
  @Instant({ nullable: true }) notAfter!: Date | null;
  @Column('integer') tries!: number;
  @Instant({ nullable: true }) sentAt!: Date | null;
  /** Set when we gave up. */
  @Instant({ nullable: true }) failedAt!: Date | null;
  /** A code such as ECONNREFUSED, 550 or too-late; never an address. */
  @Column('text', { nullable: true }) lastError!: string | null;
}
