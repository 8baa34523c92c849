import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Where people check in: at a room, for whatever is on in it then, or for one talk. */
@Entity('conference_door')
@Check('ck_conference_door_of_one', '(room_id is null) <> (talk_id is null)')
@Index('ux_conference_door_short_code', ['shortCode'], { unique: true })
@Index('ux_conference_door_room', ['roomId'], { unique: true })
@Index('ux_conference_door_talk', ['talkId'], { unique: true })
@Index('ix_conference_door_conference', ['conferenceId'])
export class ConferenceDoor {
  @PrimaryColumn('text') id!: string;
  @ForeignKey('Conference', { name: 'fk_conference_door_conference' })
  @Column('text')
  conferenceId!: string;
  @ForeignKey('ConferenceRoom', { name: 'fk_conference_door_room' })
  @Column('text', { nullable: true })
  roomId!: string | null;
  @ForeignKey('Talk', { name: 'fk_conference_door_talk' })
  @Column('text', { nullable: true })
  talkId!: string | null;
  /** Seven letters and digits: a session's has six. */
  @Column('text') shortCode!: string;
  /** The key of the rotating code; it never leaves the server. */
  @Column('text') checkInSecret!: string;
}
