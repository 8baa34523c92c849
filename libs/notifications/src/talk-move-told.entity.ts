import { Instant } from '#database';
import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** That people were told of a talk that moved, written in the transaction that posts the letters: once each. */
@Entity('talk_move_told')
export class TalkMoveTold {
  @PrimaryColumn('text')
  @ForeignKey('TalkMove', { name: 'fk_talk_move_told_move' })
  moveId!: string;

  @Instant()
  toldAt!: Date;
}
