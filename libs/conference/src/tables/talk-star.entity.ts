import { Instant } from '#database';
import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Somebody means to hear it. */
@Entity('talk_star')
@Index('ix_talk_star_person', ['personId', 'talkId'])
export class TalkStar {
  @ForeignKey('Talk', { name: 'fk_talk_star_talk' })
  @PrimaryColumn('text')
  talkId!: string;
  @ForeignKey('Person', { name: 'fk_talk_star_person' })
  @PrimaryColumn('text')
  personId!: string;
  @Instant() starredAt!: Date;
}
