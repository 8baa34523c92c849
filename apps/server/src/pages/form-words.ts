import type { Typed } from '#http';
import type { FieldError } from '#kernel';

/** A form as it is drawn: what was typed, and what has to be put right. */
export interface FormWords<Field extends string> {
  /** For the summary at the top: each mistake with a link to its field. */
  readonly errors: readonly { readonly text: string; readonly href: string }[];
  readonly errorFor: Readonly<Record<Field, string | undefined>>;
  readonly value: Readonly<Record<Field, string>>;
}

/** The words of a form with these fields, filled with what was typed or what is kept. */
export function formWords<Field extends string>(
  fields: readonly Field[],
  filled: Typed,
  errors: readonly FieldError[] = [],
): FormWords<Field> {
  const messageOf = (field: string) => errors.find((error) => error.field === field)?.message;
  return {
    errors: errors.map(({ field, message }) => ({ text: message, href: `#${hrefOf(field, fields)}` })),
    errorFor: record(fields, messageOf),
    value: record(fields, (field) => textOf(filled[field])),
  };
}

/** A mistake that no field of the form can mend is linked to the top of the page. */
function hrefOf(field: string, fields: readonly string[]): string {
  return fields.includes(field) ? field : 'maincontent';
}

/** One field as text; nothing that somebody typed is lost, and nothing else gets in. */
export function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** A field that may come several times, or not at all. */
export function listOf(value: unknown): string[] {
  const list: unknown[] = Array.isArray(value) ? value : value === undefined ? [] : [value];
  return list.filter((one) => typeof one === 'string');
}

function record<Field extends string, T>(fields: readonly Field[], valueOf: (field: Field) => T) {
  return Object.fromEntries(fields.map((field) => [field, valueOf(field)])) as Record<Field, T>;
}
