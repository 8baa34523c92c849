import { sameName } from './names-called.js';

/** Who asks not to be named. */
export interface Asker {
  readonly name: string;
  readonly email: string | null;
}

/**
 * Whether a text says who wrote it: by their whole name or address anywhere, or by a first name at its end, as people sign
 * without thinking of it.
 */
export function saysWhoAsks(text: string, { name, email }: Asker): boolean {
  const said = wordsOf(text);
  const whole = wordsOf(name);
  if (email !== null && text.toLowerCase().includes(email.toLowerCase())) return true;
  if (whole.length === 0) return false;
  const isSigned = said.length > 1 && said.at(-1) === whole[0];
  return isSigned || ` ${said.join(' ')} `.includes(` ${whole.join(' ')} `);
}

function wordsOf(text: string): string[] {
  return sameName(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
