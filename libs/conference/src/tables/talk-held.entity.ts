import { Instant } from '#database';
import { Entity, Column, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * A talk at a time at which somebody was written down for it. It stays, whatever the programme says
 * later: the minutes that people were credited with stand on it.
 */
@Entity('talk_held')
@Index('ix_talk_held_session', ['sessionId'])
export class TalkHeld {
  @ForeignKey('Talk', { name: 'fk_talk_held_talk' })
  @PrimaryColumn('text')
  talkId!: string;
  @Instant({ primary: true }) startsAt!: Date;
  @Instant({ primary: true }) endsAt!: Date;
  @ForeignKey('Session', { name: 'fk_talk_held_session' })
  @Column('text')
  sessionId!: string;
}
