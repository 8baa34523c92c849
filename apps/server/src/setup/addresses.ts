/** As long as any address may be: what is in it is looked up, and not found. */
export const LONGEST_ADDRESS = 16_384;

/** An address that cannot be decoded leads nowhere, and is answered like any other that does. */
export function addressAsked(url: string): string {
  if (!url.includes('%')) return url;
  try {
    decodeURI(url.split(/[?#;]/, 1)[0] ?? '');
    return url;
  } catch {
    return url.startsWith('/api/') ? '/api/unreadable' : '/unreadable';
  }
}
