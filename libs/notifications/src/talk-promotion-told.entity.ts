import { Instant } from '#database';
import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** That somebody was told of their place in a talk, written in the transaction that posts the letter: once each. */
@Entity('talk_promotion_told')
export class TalkPromotionTold {
  @PrimaryColumn('text')
  @ForeignKey('TalkPromotion', { name: 'fk_talk_promotion_told' })
  promotionId!: string;

  @Instant()
  toldAt!: Date;
}
