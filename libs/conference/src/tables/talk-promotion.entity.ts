import { Instant } from '#database';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Somebody who waited was given a place in a talk: once for each time of joining. Letters are written from it. */
@Entity('talk_promotion')
@Index('uq_talk_promotion', ['talkId', 'personId', 'joinedAt'], { unique: true })
export class TalkPromotion {
  @PrimaryColumn('text')
  id!: string;

  @ForeignKey('Talk', { name: 'fk_talk_promotion_talk' })
  @Column('text')
  talkId!: string;

  @ForeignKey('Person', { name: 'fk_talk_promotion_person' })
  @Column('text')
  personId!: string;

  @Instant()
  joinedAt!: Date;

  @Instant()
  promotedAt!: Date;
}
