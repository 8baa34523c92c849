import { Instant } from '#database';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A session that a process of ours holds on a media server, so that another can claim it when that process died. */
@Entity('media_session')
@Index('ix_media_session_keeper', ['keeper'])
export class MediaSession {
  @PrimaryColumn('text') server!: string;
  /** The media server's own number for it. */
  @PrimaryColumn('text') id!: string;
  @Column('text') keeper!: string;
  @Instant() keptAt!: Date;
}
