import { counted } from '#kernel';
import type { Note } from './schedule.js';

/** What was put right or left out, with some of the talks that it met. */
export function noteInWords({
  message,
  count,
  examples,
}: Pick<Note, 'message' | 'count' | 'examples'>): string {
  const others = count - examples.length;
  const some = examples.length === 0 ? '' : ` For example: ${examples.join('; ')}`;
  const more = others > 0 && examples.length > 0 ? `, and ${counted(others, 'other', 'others')}` : '';
  return `${message}${some}${more}`;
}
