/** What a file says without what no database keeps and nobody types: the same on every engine. */
export function keptText(words: string): string {
  return words
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Surrogate}\p{Noncharacter_Code_Point}]|(?![\n\t])\p{Cc}/gu, '');
}
