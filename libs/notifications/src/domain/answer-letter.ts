import { letterOf, type LetterText } from './letter.js';
import type { ConversationEntry } from './digest-letter.js';

interface AnswerFacts extends ConversationEntry {
  readonly stop: string;
  readonly settings: string;
}

/** Somebody wrote where the reader asked for letters: where to go on, and nothing of what was written, or by whom. */
export function answerLetter({ title, says, link, stop, settings }: AnswerFacts): LetterText {
  return {
    subject: 'New in a conversation that you follow',
    text: letterOf(
      'There is something new in a conversation about which you asked for letters.',
      [title, says, link],
      'To answer, open the conversation. Nobody reads what is sent back to this letter.',
      [
        'No letter comes while you have the conversation open, and none at night. What we tell you here is not in your other letters.',
        `Stop letters about this conversation with one press: ${stop}`,
        `Choose what else you get: ${settings}`,
      ],
    ),
  };
}
