import { Instant } from '#database';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What was said, written down for those who read along. It is gone when the room is closed. */
@Entity('live_caption')
@Index('ix_live_caption_session', ['sessionId', 'id'])
@Index('ix_live_caption_person', ['personId'])
export class LiveCaption {
  @PrimaryColumn('text') id!: string;
  @ForeignKey('Session', { name: 'fk_live_caption_session' })
  @Column('text')
  sessionId!: string;
  /** Whoever wrote it down, by hand or by the browser on their own device. */
  @ForeignKey('Person', { name: 'fk_live_caption_person' })
  @Column('text')
  personId!: string;
  @Column('text') words!: string;
  @Instant() saidAt!: Date;
}
