import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What a person chose in a poll; they may choose again while it is open. */
@Entity('live_vote')
@Index('ix_live_vote_person', ['personId'])
export class LiveVote {
  @PrimaryColumn('text') pollId!: string;
  @PrimaryColumn('text')
  @ForeignKey('Person', { name: 'fk_live_vote_person' })
  personId!: string;
  @Column('integer') choice!: number;
}
