const TAG = /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>/gi;
const ENDS_LINE = /<(?:br|\/p|\/li|\/div|\/h[1-6]|\/tr)\b[^<>]*>/gi;
const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: '’',
  nbsp: ' ',
  amp: '&',
};

export function isHtml(text: string): boolean {
  return /<(?:p|br|a|b|i|em|strong|ul|ol|li|div|span|h[1-6]|img|script)\b[^<>]*>/i.test(text);
}

/** The words of HTML, a line for each paragraph. It is drawn as text whatever is left in it. */
export function plainText(html: string): string {
  const words = html.replace(ENDS_LINE, '\n').replace(TAG, '');
  const read = words.replace(/&(lt|gt|quot|apos|nbsp|amp);/g, (_, name: string) => ENTITIES[name] ?? '');
  return read
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
