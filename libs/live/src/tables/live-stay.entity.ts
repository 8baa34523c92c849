import { Instant } from '#database';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One stay of one connection in a room. Once it has ended, it stands in the ledger of evidence as well. */
@Entity('live_stay')
@Check('ck_live_stay_by', `by in ('socket', 'form')`)
@Index('ix_live_stay_session', ['sessionId', 'leftAt', 'personId'])
@Index('ix_live_stay_person', ['personId'])
@Index('ix_live_stay_connection', ['connectionId'])
@Index('ix_live_stay_open', ['lastSeenAt'], { where: 'left_at is null' })
export class LiveStay {
  @PrimaryColumn('text') id!: string;
  @ForeignKey('Session', { name: 'fk_live_stay_session' })
  @Column('text')
  sessionId!: string;
  @ForeignKey('Person', { name: 'fk_live_stay_person' })
  @Column('text')
  personId!: string;
  /** The browser's own word for its line, so that it goes on after it was lost. */
  @Column('text') connectionId!: string;
  /** A form is pressed once: without script nobody says "still here". */
  @Column('text') by!: 'socket' | 'form';
  @Instant() joinedAt!: Date;
  @Instant() lastSeenAt!: Date;
  @Instant({ nullable: true }) leftAt!: Date | null;
}
