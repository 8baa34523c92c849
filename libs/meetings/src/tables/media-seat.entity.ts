import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Where one browser sits on a media server. It goes when the browser does, or when the server forgot it. */
@Entity('media_seat')
@Index('ix_media_seat_session', ['sessionId'])
@Index('ix_media_seat_held', ['server', 'heldIn'])
export class MediaSeat {
  /** `person:connection` */
  @PrimaryColumn('text') participant!: string;
  @ForeignKey('Session', { name: 'fk_media_seat_session' })
  @Column('text')
  sessionId!: string;
  @Column('text') server!: string;
  /** The media session that its handles are in. */
  @Column('text') heldIn!: string;
  @Column('text') sending!: string;
  @Column('text', { nullable: true }) watching!: string | null;
}
