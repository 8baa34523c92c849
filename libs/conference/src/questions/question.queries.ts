import { Reader, sql } from '#database';
import { isSignedIn, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { isForAll, type QuestionStatus } from '../domain/question-status.js';

/** A question as one reader sees it. */
export interface QuestionRow {
  readonly id: string;
  readonly words: string;
  readonly status: QuestionStatus;
  /** Who asks, where they like it to be known. */
  readonly name: string | null;
  readonly votes: number;
  readonly isMine: boolean;
  readonly hasMyVote: boolean;
}

type Raw = Omit<QuestionRow, 'isMine' | 'hasMyVote'> & { readonly mine: number; readonly voted: number };

@Injectable()
export class QuestionQueries {
  constructor(private readonly reader: Reader) {}

  /** The most wanted first, the answered last. Others see what is shown; their own, whoever asked; all, who moderates. */
  async of(actor: Actor, talkId: string, isModerator: boolean): Promise<QuestionRow[]> {
    const me = isSignedIn(actor) ? actor.personId : '';
    const rows = await this.reader.rows<Raw>(sql`
      select q.id as "id", q.words as "words", q.status as "status",
        case when q.name_shown = 1 then p.name else null end as "name",
        (select count(*) from talk_question_vote v where v.question_id = q.id) as "votes",
        case when q.asked_by = ${me} then 1 else 0 end as "mine",
        (select count(*) from talk_question_vote v
          where v.question_id = q.id and v.person_id = ${me}) as "voted"
      from talk_question q join person p on p.id = q.asked_by where q.talk_id = ${talkId}
      order by case q.status when 'answered' then 1 else 0 end, 5 desc, q.id`);
    return rows
      .map(({ mine, voted, ...row }) => ({ ...row, isMine: mine > 0, hasMyVote: voted > 0 }))
      .filter(({ status, isMine }) => isModerator || isMine || isForAll(status));
  }
}
