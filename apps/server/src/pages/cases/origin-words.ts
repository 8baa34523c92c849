import { mayDo, type SeenCase } from '#cases';
import type { StoryFacts } from './case-reading.js';

/** The conversation that a case came from, and what is to go back to it. */
export function originOf(seen: SeenCase, { origin }: StoryFacts) {
  if (!origin) return undefined;
  const { question, answer, isSeen } = origin;
  const canAnswer = mayDo('answer-back', seen) && seen.row.erasedAt === null;
  const isMine = answer?.writtenBy === seen.looker.personId;
  return {
    link: isSeen ? { text: question.title, href: `/discussion/${question.threadId}` } : undefined,
    unseen: isSeen ? undefined : 'It was asked in a space that you are not in.',
    answered: question.postNumber === null ? undefined : 'What was agreed has been posted there.',
    canAnswer,
    waits:
      canAnswer && answer
        ? { words: answer.words, mark: answer.mark, by: `${answer.writerName} wrote:`, isMine }
        : undefined,
  };
}
