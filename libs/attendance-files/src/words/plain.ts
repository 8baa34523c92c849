/** No heading or mark is longer, and patterns must not be set to work on a cell of megabytes. */
const MOST_LETTERS = 300;

/** Words as they are compared: NFKC, lower case, single spaces, straight apostrophes, no colon at the end. */
export function plain(text: string): string {
  return text
    .slice(0, MOST_LETTERS)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/^[\s*"]+|[\s:"*]+$/g, '');
}

/** Without what stands in brackets: "duration (minutes)" is "duration". */
export function withoutBrackets(text: string): string {
  return text
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
