import type { Attributes } from './attributes.js';
import { type Html, isHtml, type Text } from './html.js';

/** Options of a component: each may be left out, and a view may pass on what it does not have. */
export type Options<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** Options of one kind or, where a string is enough, just the string. */
export type OrText<T> = T | Text | false | null;

export type Content = Options<{
  id: string;
  text: Text;
  html: Text;
  classes: string;
  attributes: Attributes | Html;
  visuallyHiddenText: string;
}>;

/** A design component: the options it takes, and the pure function that turns them into what its template writes. */
export interface Component {
  readonly name: string;
  readonly takes: readonly string[];
  readonly shape: (options: object, block?: Html) => object;
}

export function component<O extends object>(
  name: string,
  takes: readonly (keyof O & string)[],
  shape: (options: O, block?: Html) => object,
): Component {
  // Options come from templates, which have no types; names are checked when the component is drawn.
  return { name, takes, shape: shape as Component['shape'] };
}

/** The options as an object, whether a string or an object was given. */
export function asContent<T extends Content>(given: OrText<T> | undefined | true): T {
  if (typeof given === 'object' && given !== null && !isHtml(given)) return given;
  return (typeof given === 'boolean' || given == null ? {} : { text: given }) as T;
}

/** What to write inside: HTML that was made safe, else text; undefined when there is nothing. */
export function inside(content: Content, block?: Html): Text | undefined {
  if (block) return block;
  return filled(content.html) ?? filled(content.text);
}

const filled = (text: Text | undefined): Text | undefined =>
  text === undefined || text === '' || (text as unknown) === null ? undefined : text;

export const classes = (...names: readonly (string | false | null | undefined)[]): string =>
  names.filter(Boolean).join(' ');

/** `prefix` + the chosen variant, unless the caller's own classes choose one already. */
export function variant(
  prefix: string,
  chosen: unknown,
  allowed: readonly string[],
  own?: string,
): string | false {
  if (!allowed.includes(String(chosen))) return false;
  return !allowed.some((one) => own?.includes(prefix + one)) && `${prefix}${String(chosen)}`;
}
