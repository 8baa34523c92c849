import { Instant } from '#database';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A speaker who was asked by letter whether a slot suits them. Whoever has the secret answers; only its print is kept. */
@Entity('speaker_slot')
@Index('ux_speaker_slot_secret', ['secretPrint'], { unique: true })
export class SpeakerSlot {
  @ForeignKey('Talk', { name: 'fk_speaker_slot_talk' })
  @PrimaryColumn('text')
  talkId!: string;
  @PrimaryColumn('text') personGuid!: string;
  @Column('text') name!: string;
  @Column('text') email!: string;
  /** When and where it was when they were asked: they are asked again where that changes. */
  @Column('text') askedFor!: string;
  @Column('text') secretPrint!: string;
  @Column('text', { nullable: true }) answer!: 'yes' | 'no' | null;
  /** What they wrote with it. */
  @Column('text') words!: string;
  @Instant({ nullable: true }) answeredAt!: Date | null;
}
