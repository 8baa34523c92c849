/** A question waits until whoever runs the conference has read it. */
export const QUESTION_STATUSES = ['waiting', 'shown', 'hidden', 'answered'] as const;
export type QuestionStatus = (typeof QUESTION_STATUSES)[number];

const MOVES: Readonly<Record<QuestionStatus, readonly QuestionStatus[]>> = {
  waiting: ['shown', 'hidden'],
  shown: ['answered', 'hidden'],
  hidden: ['shown'],
  answered: ['shown', 'hidden'],
};

export function movesFrom(status: QuestionStatus): readonly QuestionStatus[] {
  return MOVES[status];
}

/** What everybody who is signed in reads. */
export function isForAll(status: QuestionStatus): boolean {
  return status === 'shown' || status === 'answered';
}
