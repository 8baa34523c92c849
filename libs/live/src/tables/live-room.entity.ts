import { Instant, Json } from '#database';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { RoomState } from '../domain/room-state.js';

/** How a session's live room stands. Its version rises by one with every change that people are told of. */
@Entity('live_room')
export class LiveRoom {
  @PrimaryColumn('text')
  @ForeignKey('Session', { name: 'fk_live_room_session' })
  sessionId!: string;
  @Column('integer') version!: number;
  @Json() state!: RoomState;
  @Instant() changedAt!: Date;
}
