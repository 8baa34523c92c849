import type { CaseText } from '../domain/story.js';
import { markOf } from '../mark-of.js';

/** The mark of what stands now where something would be written. */
export function markOfAnswers(text: CaseText, { parts, ...wish }: Partial<CaseText>): string {
  const fields = Object.keys(wish) as (keyof typeof wish)[];
  const answers = fields.map((field) => text[field]);
  const told = Object.keys(parts ?? {}).map((key) => text.parts[key] ?? '');
  return markOf(JSON.stringify([answers, told]));
}

/** Whether the same stands there already: to write it again takes nothing away. */
export function isThereAlready(text: CaseText, wish: Partial<CaseText>): boolean {
  const written = { ...text, ...wish, parts: { ...text.parts, ...wish.parts } };
  return markOfAnswers(text, wish) === markOfAnswers(written, wish);
}
