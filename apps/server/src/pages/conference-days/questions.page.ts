import {
  movesFrom,
  type ConferenceRow,
  type QuestionRow,
  type QuestionStatus,
  type TalkRow,
} from '#conference';
import type { Typed } from '#http';
import { counted, type DomainError } from '#kernel';
import { formWords } from '../form-words.js';

interface QuestionsFacts {
  readonly conference: ConferenceRow;
  readonly talk: TalkRow;
  readonly questions: readonly QuestionRow[];
  readonly isModerator: boolean;
  readonly wrong: { readonly typed: Typed; readonly refusal: DomainError } | undefined;
}

const MOVES: Readonly<Record<QuestionStatus, string>> = {
  waiting: 'Back to waiting',
  shown: 'Show it',
  hidden: 'Hide it',
  answered: 'It was answered',
};

const STANDING: Readonly<Record<QuestionStatus, string | undefined>> = {
  waiting: 'Not shown yet',
  shown: undefined,
  hidden: 'Hidden',
  answered: 'Answered',
};

export function questionsPage({ conference, talk, questions, isModerator, wrong }: QuestionsFacts) {
  const talkPath = `/conferences/${conference.slug}/talks/${talk.slug}`;
  const path = `${talkPath}/questions`;
  const { refusal, typed = {} } = wrong ?? {};
  const fault = refusal && { field: 'words', message: refusal.fields[0]?.message ?? refusal.message };
  return {
    title: `Questions to “${talk.title}”`,
    back: { href: talkPath, text: 'The talk' },
    ...{ action: path, votesAction: `${path}/votes`, standingAction: `${path}/standing` },
    form: formWords(['words'], typed, fault ? [fault] : []),
    isNamed: typed['named'] === 'yes',
    says: saysOf(questions.length, isModerator),
    questions: questions.map((question) => questionWords(question, isModerator)),
    isModerator,
  };
}

function saysOf(count: number, isModerator: boolean): string {
  if (count === 0)
    return isModerator ? 'Nobody has asked anything yet.' : 'No question is here yet. Ask the first one.';
  return counted(count, 'question', 'questions');
}

function questionWords(question: QuestionRow, isModerator: boolean) {
  const { id, words, status, name, votes, isMine, hasMyVote } = question;
  return {
    ...{ id, words, standing: STANDING[status] },
    who: isMine ? 'You ask this' : (name ?? undefined),
    votes: votes === 0 ? undefined : `${counted(votes, 'person wants', 'people want')} to hear the answer`,
    vote:
      status !== 'shown' || isMine
        ? undefined
        : hasMyVote
          ? { name: 'unvote', text: '✓ I want to hear this too', pressed: 'true' }
          : { name: 'vote', text: 'I want to hear this too', pressed: 'false' },
    moves: isModerator ? movesFrom(status).map((move) => ({ value: move, text: MOVES[move], id })) : [],
  };
}
