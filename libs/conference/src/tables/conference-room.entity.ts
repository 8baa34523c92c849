import { Instant, Json } from '#database';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { RoomOurs } from '../ours.js';

@Entity('conference_room')
@Index('ux_conference_room_name', ['conferenceId', 'name'], { unique: true })
export class ConferenceRoom {
  @PrimaryColumn('text') id!: string;
  @ForeignKey('Conference', { name: 'fk_conference_room_conference' })
  @Column('text')
  conferenceId!: string;
  @Column('text') guid!: string;
  @Column('text') name!: string;
  /** Where it stands in the programme, from 0. */
  @Column('integer') place!: number;
  @Json({ default: '{}' }) ours!: Partial<RoomOurs>;
  @Instant({ nullable: true }) goneAt!: Date | null;
}
