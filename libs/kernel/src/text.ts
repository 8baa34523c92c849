// PostgreSQL keeps no NUL, no engine gives half a letter back as it came, and nobody types the other control characters.
const NEVER_TYPED = /[\u0000-\u0008\u000e-\u001f\ufffe\uffff]/;
const HALF_A_LETTER = /\p{Surrogate}/u;
const NOTHING_TO_SEE = /^[\s\p{Control}\p{Separator}\p{Default_Ignorable_Code_Point}\u2800]*$/u;

/** Whether every engine keeps the text and gives it back as it was typed. */
export function isKeepable(text: string): boolean {
  return !NEVER_TYPED.test(text) && !HALF_A_LETTER.test(text);
}

/** A name or a title as it is kept: one line, single spaces, one spelling of every accent; empty where it shows nothing. */
export function oneLine(text: string): string {
  return isBlank(text) ? '' : text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** Whether a reader would see nothing: spaces, or letters without width that came along with a paste. */
export function isBlank(text: string): boolean {
  return NOTHING_TO_SEE.test(text);
}

/** "1 person", "1,027 people" */
export function counted(count: number, one: string, several: string): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : several}`;
}
