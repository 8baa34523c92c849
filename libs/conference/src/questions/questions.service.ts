import { Transactions } from '#database';
import { adviceOn, findIdentifiers } from '#identifiers';
import { authorise, Clock, forbidden, invalid, isBlank, isSignedIn, newId, type Actor } from '#kernel';
import { canChange } from '#programme';
import { Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import { noSuchQuestion, noSuchTalk, notThatMove, tooManyQuestions } from '../conference.errors.js';
import { movesFrom } from '../domain/question-status.js';
import { Conference, Talk, TalkQuestion, TalkQuestionVote } from '../tables/index.js';

const SIGN_IN_TO_ASK = 'Sign in to ask and to vote.';
const ONLY_MODERATORS = 'Only those who run this conference can show and hide questions.';
const LONGEST = 500;
/** So many of one person may be open at a talk: others want to be heard too. */
const OPEN_AT_ONCE = 3;

export interface Asked {
  readonly talkId: string;
  readonly words: string;
  readonly isNamed: boolean;
}

/** What people ask at a talk: a question waits until it is shown, and people vote once for each. */
@Injectable()
export class Questions {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async ask(actor: Actor, { talkId, words, isNamed }: Asked): Promise<void> {
    const askedBy = personOf(actor);
    await this.transactions.run(async (tables) => {
      if (!(await tables.existsBy(Talk, { id: talkId, goneAt: IsNull() }))) throw noSuchTalk();
      refuseFaults(words);
      const open = await tables.countBy(TalkQuestion, { talkId, askedBy, status: In(['waiting', 'shown']) });
      if (open >= OPEN_AT_ONCE) throw tooManyQuestions();
      const askedAt = this.clock.now();
      const asked = { id: newId(askedAt), talkId, askedBy, words: words.trim(), askedAt };
      await tables.insert(TalkQuestion, { ...asked, nameShown: isNamed ? 1 : 0, status: 'waiting' });
    });
  }

  /** Twice is as good as once; nobody votes for their own. */
  async vote(actor: Actor, questionId: string): Promise<void> {
    const personId = personOf(actor);
    await this.transactions.run(async (tables) => {
      const question = await tables.findOneBy(TalkQuestion, { id: questionId, status: 'shown' });
      if (!question) throw noSuchQuestion();
      if (question.askedBy === personId) return;
      await tables.upsert(TalkQuestionVote, { questionId, personId }, ['questionId', 'personId']);
    });
  }

  async takeVoteBack(actor: Actor, questionId: string): Promise<void> {
    const personId = personOf(actor);
    await this.transactions.run((tables) => tables.delete(TalkQuestionVote, { questionId, personId }));
  }

  /** Who may not move it learns nothing of what they sent. */
  async refuseOthers(actor: Actor, questionId: string): Promise<void> {
    await this.transactions.run((tables) => questionToMove(tables, actor, questionId));
  }

  /** Shows, hides, or marks as answered. */
  async move(actor: Actor, questionId: string, wanted: string): Promise<void> {
    await this.transactions.run(async (tables) => {
      const question = await questionToMove(tables, actor, questionId);
      if (question.status === wanted) return;
      const status = movesFrom(question.status).find((one) => one === wanted);
      if (status === undefined) throw notThatMove();
      await tables.update(TalkQuestion, { id: questionId }, { status });
    });
  }
}

async function questionToMove(tables: EntityManager, actor: Actor, id: string): Promise<TalkQuestion> {
  const question = await tables.findOneBy(TalkQuestion, { id });
  if (!question) throw noSuchQuestion();
  authorise(canChange(actor, await conferenceOf(tables, question)), ONLY_MODERATORS);
  return question;
}

async function conferenceOf(tables: EntityManager, { talkId }: TalkQuestion): Promise<Conference> {
  const talk = await tables.findOneByOrFail(Talk, { id: talkId });
  return tables.findOneByOrFail(Conference, { id: talk.conferenceId });
}

function refuseFaults(words: string): void {
  const message = isBlank(words)
    ? 'Write your question.'
    : words.trim().length > LONGEST
      ? `Use ${LONGEST} letters at most.`
      : telling(words);
  if (message !== undefined) throw invalid([{ field: 'words', message }]);
}

/** A whole conference reads a question: what surely tells who a patient is never gets as far. */
function telling(words: string): string | undefined {
  const span = findIdentifiers(words).find(({ confidence }) => confidence === 'high');
  return span && adviceOn(span.kind);
}

function personOf(actor: Actor): string {
  if (!isSignedIn(actor)) throw forbidden(SIGN_IN_TO_ASK);
  return actor.personId;
}
