import { Instant } from '#database';
import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** That somebody was told of an offered place, written in the transaction that posts the letter: once each. */
@Entity('offer_told')
export class OfferTold {
  @PrimaryColumn('text')
  @ForeignKey('PlaceOffer', { name: 'fk_offer_told_offer' })
  offerId!: string;

  @Instant()
  toldAt!: Date;
}
