import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { safe } from '../html.js';
import type { Views } from '../views.js';
import { LOGO, parityOf } from './parity.js';
import { linesOf } from './tree.js';

interface Fixture {
  readonly name: string;
  readonly context: object;
  readonly callBlock?: string;
  readonly html: string;
}

interface Option {
  readonly name: string;
  readonly description?: string;
}

/** Components that the original calls by another name. */
const FOLDERS: Readonly<Record<string, string>> = { table: 'tables' };

const published = (component: string, file: string): unknown =>
  JSON.parse(
    readFileSync(
      createRequire(import.meta.url).resolve(
        `nhsuk-frontend/dist/nhsuk/components/${FOLDERS[component] ?? component}/${file}.json`,
      ),
      'utf8',
    ),
  );

export const fixturesOf = (component: string): readonly Fixture[] =>
  (published(component, 'fixtures') as { fixtures: Fixture[] }).fixtures;

/** The names of the options that the original offers today; the deprecated ones are not counted. */
export const optionsOf = (component: string): readonly string[] =>
  (published(component, 'macro-options') as Option[])
    .filter(({ description }) => !/deprecated/i.test(description ?? ''))
    .map(({ name }) => name);

/** A fixture as the original draws it and as we do, as comparable lines; ours is the refusal where we refuse an option. */
export function compared(
  views: Views,
  component: string,
  fixture: Fixture,
): [ours: string[], theirs: string[]] {
  const options = { ...parityOf(component).supplied, ...fixture.context };
  const block = fixture.callBlock === undefined ? undefined : safe(fixture.callBlock);
  const theirs = component === 'header' ? fixture.html.replace(LOGO, '') : fixture.html;
  return [
    attempt(() => views.component(component, markHtml(withLogo(options)) as object, block)),
    linesOf(theirs),
  ];
}

/** The fixture's own logo beside the name of the logo that is supplied. */
function withLogo(options: { logo?: unknown }): object {
  return 'logo' in options ? { ...options, logo: { alt: 'NHS', ...(options.logo as object) } } : options;
}

function attempt(draw: () => string): string[] {
  try {
    return linesOf(draw());
  } catch (error) {
    return [String(error)];
  }
}

/** The fixtures' `html` is trusted, as it is by the original's macros. */
function markHtml(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return key === 'html' ? safe(value) : value;
  if (Array.isArray(value)) return value.map((item) => markHtml(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, markHtml(inner, name)]));
}
