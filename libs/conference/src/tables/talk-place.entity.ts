import { Instant } from '#database';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

type TalkPlaceStatus = 'placed' | 'waiting' | 'left';

/** A person's standing with a talk that people sign up for: one row, whatever happens between them. */
@Entity('talk_place')
@Check('ck_talk_place_status', `status in ('placed', 'waiting', 'left')`)
@Index('ix_talk_place_queue', ['talkId', 'status', 'joinedAt'])
@Index('ix_talk_place_person', ['personId', 'status', 'talkId'])
export class TalkPlace {
  @ForeignKey('Talk', { name: 'fk_talk_place_talk' })
  @PrimaryColumn('text')
  talkId!: string;

  @ForeignKey('Person', { name: 'fk_talk_place_person' })
  @PrimaryColumn('text')
  personId!: string;

  @Column('text')
  status!: TalkPlaceStatus;

  /** When they last joined. At a talk no two are equal: it is the order of the waiting list. */
  @Instant()
  joinedAt!: Date;

  @Instant()
  changedAt!: Date;
}
