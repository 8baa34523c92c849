/** What a page says: its words without the marks around them. */
export function wordsIn(html: string): string {
  return html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;|&#x27;/g, "'")
    .replace(/\s+/g, ' ');
}

/** With the signs of addresses as a browser reads them. */
export function asRead(html: string): string {
  return html.replaceAll('&amp;', '&').replaceAll('&#x3D;', '=');
}
