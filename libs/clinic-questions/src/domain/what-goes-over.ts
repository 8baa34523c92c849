import { isBlank, isKeepable, type FieldError } from '#kernel';

const LONGEST_QUESTION = 500;
const LONGEST_STORY = 5000;

/** What is wrong with what somebody wants to take over. */
export function faultsOfWhatGoesOver(question: string, story: string): FieldError[] {
  const missing = isBlank(question)
    ? [{ field: 'question', message: 'Enter what you would like the group to help with' }]
    : [];
  return [
    ...missing,
    ...tooLong('question', question, LONGEST_QUESTION),
    ...tooLong('story', story, LONGEST_STORY),
  ];
}

function tooLong(field: string, text: string, longest: number): FieldError[] {
  if (isKeepable(text) && text.length <= longest) return [];
  return [{ field, message: `Use ${longest.toLocaleString('en-GB')} characters at the most` }];
}
