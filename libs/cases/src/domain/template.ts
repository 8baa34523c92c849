/** One part of the story, on a page of its own. */
export interface StoryPart {
  /** Stays the same when the wording changes. */
  readonly key: string;
  readonly label: string;
  readonly hint: string;
  readonly isNeeded: boolean;
}

/** What a network asks of whoever brings a case, in its own words. */
export interface TemplateContent {
  /** When this form is the right one. */
  readonly purpose: string;
  readonly questionHint: string;
  readonly ageBands: readonly string[];
  readonly regions: readonly string[];
  readonly parts: readonly StoryPart[];
  /** What the presenter promises. */
  readonly promise: string;
}

export interface Template extends TemplateContent {
  readonly id: string;
  readonly name: string;
  readonly version: number;
}

/** What a part's key may not be: the other questions of a case stand beside it, and what its files show. */
const TAKEN = /^(?:question|region|file-.*)$/;

/**
 * The parts of a story as a coordinator types them: one a line, a star where it is needed, and after a bar
 * what helps to answer it. A part that kept its name keeps its key, and so what was written under it.
 */
export function partsIn(text: string, before: readonly StoryPart[]): StoryPart[] {
  const parts: StoryPart[] = [];
  for (const line of linesOf(text)) {
    const [first = '', ...rest] = line.split('|');
    const label = first.replace(/\*\s*$/, '').trim();
    const kept = before.find((part) => part.label === label)?.key;
    const key = kept ?? freeKey(label, [...parts, ...before]);
    parts.push({ key, label, hint: rest.join('|').trim(), isNeeded: /\*\s*$/.test(first) });
  }
  return parts;
}

export function partsAsText(parts: readonly StoryPart[]): string {
  return parts
    .map(({ label, hint, isNeeded }) => `${label}${isNeeded ? '*' : ''}${hint ? ` | ${hint}` : ''}`)
    .join('\n');
}

export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Names in another alphabet, or alike for their first forty letters, get a number. */
function freeKey(label: string, others: readonly StoryPart[]): string {
  const key = keyOf(label);
  const isTaken = (one: string) => TAKEN.test(one) || others.some((part) => part.key === one);
  if (!isTaken(key)) return key;
  for (let number = 2; ; number++) if (!isTaken(`part-${key}-${number}`)) return `part-${key}-${number}`;
}

function keyOf(label: string): string {
  const slug = label
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return slug.slice(0, 40) || 'part';
}
