import { Instant } from '#database';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { QuestionStatus } from '../domain/question-status.js';

/** What somebody asks at a talk. */
@Entity('talk_question')
@Check('ck_talk_question_status', `status in ('waiting', 'shown', 'hidden', 'answered')`)
@Index('ix_talk_question_talk', ['talkId', 'id'])
@Index('ix_talk_question_asked_by', ['askedBy'])
export class TalkQuestion {
  @PrimaryColumn('text') id!: string;
  @ForeignKey('Talk', { name: 'fk_talk_question_talk' })
  @Column('text')
  talkId!: string;
  /** Kept so that nobody votes for their own question and asks without end; shown only where they like it. */
  @ForeignKey('Person', { name: 'fk_talk_question_asked_by' })
  @Column('text')
  askedBy!: string;
  /** 1 where their name stands beside it, else 0. */
  @Column('integer') nameShown!: number;
  @Column('text') words!: string;
  @Column('text') status!: QuestionStatus;
  @Instant() askedAt!: Date;
}
