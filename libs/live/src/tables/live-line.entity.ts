import { Instant } from '#database';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { RoomLine } from '../domain/room-view.js';

/** Something that was written in a room. */
@Entity('live_line')
@Check('ck_live_line_kind', `kind in ('chat', 'recommendation')`)
@Check('ck_live_line_audience', `audience in ('everybody', 'facilitator', 'hosts')`)
@Index('ix_live_line_session', ['sessionId', 'id'])
@Index('ix_live_line_person', ['personId'])
export class LiveLine {
  @PrimaryColumn('text') id!: string;
  @ForeignKey('Session', { name: 'fk_live_line_session' })
  @Column('text')
  sessionId!: string;
  @ForeignKey('Person', { name: 'fk_live_line_person' })
  @Column('text')
  personId!: string;
  @Column('text') kind!: RoomLine['kind'];
  @Column('text') audience!: RoomLine['to'];
  @Column('text') words!: string;
  @Instant() saidAt!: Date;
}
