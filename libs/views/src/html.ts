import Handlebars from 'handlebars/runtime.js';

/** Text that is HTML already and is written as it is; everything else is escaped. */
export type Html = Handlebars.SafeString;

/** What a template writes: a plain string is escaped, `Html` is not. */
export type Text = string | number | Html;

/** Marks HTML that this server made itself (a drawn chart, a rendered component) as safe. Never call it on what a person typed. */
export function safe(html: string): Html {
  return new Handlebars.SafeString(html);
}

export function isHtml(value: unknown): value is Html {
  return value instanceof Handlebars.SafeString;
}

export const escapeHtml = (text: string): string => Handlebars.escapeExpression(text);
