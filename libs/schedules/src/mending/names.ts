/** Letters, digits and hyphens of any words: `copn2026-opening-plenary`. Empty where no such letter is in them. */
export function slugged(words: string): string {
  const plain = words
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}

/** Software reads `[a-z0-9_-]` and at least four of them. */
export function acronymFrom(written: string | undefined, title: string): string {
  if (written !== undefined && /^[a-z0-9_-]{4,}$/.test(written)) return written;
  const acronym = slugged(written ?? title)
    .replaceAll('-', '_')
    .slice(0, 40);
  return acronym.length >= 4 ? acronym : `conf_${acronym}`;
}

/** Right for both schemas: that of the JSON lets none end in a hyphen. */
const SLUG = /^[a-z0-9_]{4,}-[a-z0-9_-]{3,}[a-z0-9]$/;

/** The written slug where it is right, else one from the title: `acronym-title`. */
export function slugFor(written: string | undefined, acronym: string, words: readonly string[]): string {
  if (written !== undefined && SLUG.test(written)) return written;
  return `${acronym.replaceAll('-', '_')}-${slugged(words.join(' ')).slice(0, 60).replace(/-$/, '').padEnd(4, '0')}`;
}
