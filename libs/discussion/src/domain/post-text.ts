import { isBlank, type FieldError } from '#kernel';

/** Letters; about eight printed pages. */
export const LONGEST_POST = 20_000;
export const LONGEST_TITLE = 150;

/** The text as it is kept: the line ends of every machine are one, and nothing else of it is changed. */
export function textOfPost(typed: string): string {
  return typed.normalize('NFC').replace(/\r\n?/g, '\n');
}

export function faultsOfText(text: string): FieldError[] {
  if (isBlank(text)) return [{ field: 'body', message: 'Write something first' }];
  if (text.length <= LONGEST_POST) return [];
  const tooMany = (text.length - LONGEST_POST).toLocaleString('en-GB');
  return [{ field: 'body', message: `Keep it to 20,000 letters or fewer: you have ${tooMany} too many` }];
}

export function faultsOfTitle(title: string): FieldError[] {
  if (title === '') return [{ field: 'title', message: 'Say in one line what it is about' }];
  if (title.length <= LONGEST_TITLE) return [];
  return [{ field: 'title', message: `Keep the title to ${LONGEST_TITLE} letters or fewer` }];
}
