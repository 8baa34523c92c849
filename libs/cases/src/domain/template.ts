import type { FieldError } from '#kernel';

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

const MOST_PARTS = 8;
const LONGEST_LINE = 200;

/** What is wrong with a template, by the field of its form. */
export function faultsOfTemplate(name: string, content: TemplateContent): FieldError[] {
  const faults: FieldError[] = [];
  const refuse = (field: string, message: string) => faults.push({ field, message });
  if (name === '' || name.length > 100) refuse('name', 'Enter a name of up to 100 letters');
  if (content.ageBands.length < 2) refuse('ageBands', 'Enter two age bands or more, one on each line');
  if (content.regions.length < 2) refuse('regions', 'Enter two regions or more, one on each line');
  if (content.promise === '') refuse('promise', 'Enter what the presenter promises');
  if (content.parts.length === 0) refuse('parts', 'Enter one part of the story or more');
  if (content.parts.length > MOST_PARTS) refuse('parts', `Use ${MOST_PARTS} parts of the story at the most`);
  const keys = new Set(content.parts.map(({ key }) => key));
  if (keys.size < content.parts.length) refuse('parts', 'Give each part of the story its own name');
  const lines = [
    ...content.ageBands,
    ...content.regions,
    ...content.parts.flatMap(({ label, hint }) => [label, hint]),
  ];
  if (lines.some((line) => line.length > LONGEST_LINE))
    refuse('parts', `Keep each line to ${LONGEST_LINE} letters or fewer`);
  return faults;
}

/**
 * The parts of a story as a coordinator types them: one a line, a star where it is needed, and after a bar
 * what helps to answer it. A part that kept its name keeps its key, and so what was written under it.
 */
export function partsIn(text: string, before: readonly StoryPart[]): StoryPart[] {
  return linesOf(text).map((line) => {
    const [first = '', ...rest] = line.split('|');
    const label = first.replace(/\*\s*$/, '').trim();
    const kept = before.find((part) => part.label === label);
    const key = kept?.key ?? keyOf(label);
    return { key, label, hint: rest.join('|').trim(), isNeeded: /\*\s*$/.test(first) };
  });
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

function keyOf(label: string): string {
  const slug = label
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return slug.slice(0, 40) || 'part';
}
