import { escapeHtml, type Html, isHtml, safe } from './html.js';

export type Attributes = Readonly<Record<string, unknown>>;

interface Detailed {
  readonly value?: unknown;
  readonly optional?: boolean;
}

/** Attributes that a component writes itself: absent, null and false are left out, true is written bare. */
export function own(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => optional(name, value))
    .join('');
}

/**
 * Attributes that the caller of a component adds, in the forms that nhsuk-frontend's macros take: `name: value` is always written,
 * `name: { value, optional: true }` follows the rules of `own`.
 */
export function given(attributes: Attributes | Html | undefined): string {
  if (isHtml(attributes)) return attributes.toString();
  return Object.entries(attributes ?? {})
    .map(([name, value]) => (isDetailed(value) ? detailed(name, value) : pair(name, value)))
    .join('');
}

/** Both, as one piece of HTML for a template. */
export function attributesOf(mine: Attributes, theirs?: Attributes | Html): Html {
  return safe(own(mine) + given(theirs));
}

const isDetailed = (value: unknown): value is Detailed =>
  typeof value === 'object' && value !== null && 'value' in value;

const detailed = (name: string, { value, optional: may }: Detailed): string =>
  may ? optional(name, value) : pair(name, value);

function optional(name: string, value: unknown): string {
  if (value === undefined || value === null || value === false) return '';
  return value === true ? ` ${escapeHtml(name)}` : pair(name, value);
}

const pair = (name: string, value: unknown): string => ` ${escapeHtml(name)}="${escapeHtml(asText(value))}"`;

function asText(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  return isHtml(value) ? value.toString() : JSON.stringify(value);
}
