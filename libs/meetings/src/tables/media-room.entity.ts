import { Instant } from '#database';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The one media server, of several, that carries a session: all of its people have to meet in the same. */
@Entity('media_room')
export class MediaRoom {
  @ForeignKey('Session', { name: 'fk_media_room_session' })
  @PrimaryColumn('text')
  sessionId!: string;

  @Column('text') server!: string;
  @Instant() pinnedAt!: Date;
}
