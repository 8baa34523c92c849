/** So much of a post is quoted: whoever answers all of a long one has it above. */
const LONGEST = 2000;

/** What somebody wrote so far, and under it a post to answer bit by bit. Asked for twice, it is there once. */
export function withQuote(written: string, post: string): string {
  const quote = quoted(post);
  if (written.includes(quote)) return written;
  return `${written.trim() === '' ? '' : `${written.trimEnd()}\n\n`}${quote}\n\n`;
}

function quoted(post: string): string {
  const part = post.length > LONGEST ? `${post.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '')}…` : post;
  const lines = part.replace(/\r\n?/g, '\n').trim().split('\n');
  return lines.map((line) => (line === '' ? '>' : `> ${line}`)).join('\n');
}
