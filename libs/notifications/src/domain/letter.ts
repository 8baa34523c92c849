/** A letter's subject, which says nothing of a person, and its text. */
export interface LetterText {
  readonly subject: string;
  readonly text: string;
}

/** Paragraphs with an empty line between; a line or a paragraph of nothing is left out. */
export function letterOf(...paragraphs: readonly (string | readonly (string | null)[])[]): string {
  const texts = paragraphs.map((lines) =>
    typeof lines === 'string' ? lines : lines.filter((line) => line !== null).join('\n'),
  );
  return `${texts.filter((text) => text !== '').join('\n\n')}\n`;
}
