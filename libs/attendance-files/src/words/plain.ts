/** Words as they are compared: NFKC, lower case, single spaces, straight apostrophes, no colon at the end. */
export function plain(text: string): string {
  return text
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
