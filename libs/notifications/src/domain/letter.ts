/** A letter's subject, which says nothing of a person, and its text. */
export interface LetterText {
  readonly subject: string;
  readonly text: string;
}

/** Some lines; what is nothing is left out. */
export type Paragraph = string | readonly (string | null)[];

/** Paragraphs with an empty line between; a line or a paragraph of nothing is left out. */
export function letterOf(...paragraphs: readonly Paragraph[]): string {
  const texts = paragraphs.map((lines) =>
    typeof lines === 'string' ? lines : lines.filter((line) => line !== null).join('\n'),
  );
  return `${texts.filter((text) => text !== '').join('\n\n')}\n`;
}
