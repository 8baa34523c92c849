import { Instant } from '#database';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Where and when a talk was until a programme moved it or took it out. */
@Entity('talk_move')
@Index('ix_talk_move_talk', ['talkId', 'id'])
export class TalkMove {
  @PrimaryColumn('text') id!: string;
  @ForeignKey('Talk', { name: 'fk_talk_move_talk' })
  @Column('text')
  talkId!: string;
  @Instant() wasStartsAt!: Date;
  @Instant() wasEndsAt!: Date;
  @ForeignKey('ConferenceRoom', { name: 'fk_talk_move_room' })
  @Column('text')
  wasRoomId!: string;
  /** On whose clock it was; nothing where it was that of the conference. */
  @Column('text', { nullable: true }) wasTimeZone!: string | null;
  @Instant() movedAt!: Date;
}
