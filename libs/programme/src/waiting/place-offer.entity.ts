import { Instant, Json } from '#database';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { OfferAnswer } from '../domain/offers.js';
import type { MovedFrom } from './moved-from.js';

/** A place that is held for somebody who waits until they answer, or until the clock does. */
@Entity('place_offer')
@Check('ck_place_offer_answer', `answer in ('accepted', 'passed', 'lapsed', 'withdrawn')`)
@Index('uq_place_offer_code', ['code'], { unique: true })
@Index('uq_place_offer_open', ['sessionId', 'personId'], { unique: true, where: 'answer is null' })
@Index('ix_place_offer_due', ['answer', 'openUntil'])
export class PlaceOffer {
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  @ForeignKey('Session', { name: 'fk_place_offer_session' })
  sessionId!: string;

  @Column('text')
  @ForeignKey('Person', { name: 'fk_place_offer_person' })
  personId!: string;

  /** Stands in the link of the letter: whoever has it answers for the person. */
  @Column('text')
  code!: string;

  @Instant()
  madeAt!: Date;

  @Instant()
  openUntil!: Date;

  /** Where the session was, if it moved as the offer was made: the letter of the offer tells of both. */
  @Json({ nullable: true })
  movedFrom!: MovedFrom | null;

  @Column('text', { nullable: true })
  answer!: OfferAnswer | null;

  @Instant({ nullable: true })
  answeredAt!: Date | null;
}
