import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Somebody would like to hear the answer too. Nobody is shown who. */
@Entity('talk_question_vote')
@Index('ix_talk_question_vote_person', ['personId'])
export class TalkQuestionVote {
  @ForeignKey('TalkQuestion', { name: 'fk_talk_question_vote_question' })
  @PrimaryColumn('text')
  questionId!: string;
  @ForeignKey('Person', { name: 'fk_talk_question_vote_person' })
  @PrimaryColumn('text')
  personId!: string;
}
