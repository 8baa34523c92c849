const MOST_WORDS = 10;

/** The words of a search: letters and digits of any script, so that nothing of it is a sign to an engine. */
export function wordsAsked(query: string): string[] {
  return (query.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, MOST_WORDS);
}

const ABOUT = 160;

/** A piece of a text around the first of the words, on one line. */
export function excerptOf(text: string, words: readonly string[]): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const folded = line.toLowerCase();
  const places = words.map((word) => folded.indexOf(word.toLowerCase())).filter((place) => place >= 0);
  const from = Math.max(0, Math.min(...(places.length > 0 ? places : [0])) - ABOUT / 3);
  const start = from === 0 ? 0 : line.indexOf(' ', from) + 1;
  const isWhole = start + ABOUT >= line.length;
  const piece = isWhole ? line.slice(start) : cutAtWord(line.slice(start, start + ABOUT));
  return `${start > 0 ? '…' : ''}${piece}${isWhole ? '' : '…'}`;
}

/** Without the word that was cut in two; a single word that long is cut between two letters. */
function cutAtWord(piece: string): string {
  const end = piece.lastIndexOf(' ');
  return end > ABOUT / 2 ? piece.slice(0, end) : piece.replace(/[\ud800-\udbff]$/, '');
}
