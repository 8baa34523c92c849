import { Instant } from '#database';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

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
  @Instant({ nullable: true }) goneAt!: Date | null;
}
