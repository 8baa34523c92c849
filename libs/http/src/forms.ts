import { DomainError, type FieldError } from '#kernel';
import { z } from 'zod';
import { sentenceFor } from './field-sentences.js';

z.config({ localeError: sentenceFor });

/** What a person typed, as it came: kept, so that a mistake costs them nothing. */
export type Typed = Readonly<Record<string, unknown>>;

export type FormAnswer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly errors: readonly FieldError[]; readonly typed: Typed };

/** Checks a form against its schema; every message in the schema is a sentence for the person. */
export function readForm<Schema extends z.ZodType>(
  schema: Schema,
  body: unknown,
): FormAnswer<z.output<Schema>> {
  const typed = typedIn(body);
  const read = schema.safeParse(typed);
  return read.success
    ? { ok: true, value: read.data }
    : { ok: false, errors: fieldErrors(read.error), typed };
}

/** One message a field, the first; a field inside a list is named `workforce.0.headcount`. */
export function fieldErrors(error: z.ZodError): FieldError[] {
  const firsts = new Map<string, string>();
  for (const issue of error.issues) {
    const field = issue.path.join('.');
    if (!firsts.has(field)) firsts.set(field, issue.message);
  }
  return Array.from(firsts, ([field, message]) => ({ field, message }));
}

/** Does the act; where the library refuses it, draws the page again with the refusal's words instead. */
export async function orRefused<T, U>(
  act: () => Promise<T>,
  drawAgain: (refusal: DomainError) => U,
): Promise<T | Awaited<U>> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof DomainError && isAboutTheForm(error)) return await drawAgain(error);
    throw error;
  }
}

/** A form field that may be ticked not at all, once or several times. */
export function many<Schema extends z.ZodType>(one: Schema) {
  return z.preprocess(asList, z.array(one));
}

function asList(value: unknown): unknown[] {
  if (value === undefined || value === '') return [];
  return Array.isArray(value) ? (value as unknown[]) : [value];
}

export interface UploadedFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** The file of a form, or nothing where none was chosen. */
export function uploadedFile(body: unknown, field: string): UploadedFile | undefined {
  const file = typedIn(body)[field];
  return isUploadedFile(file) && file.fileName !== '' ? file : undefined;
}

function typedIn(body: unknown): Typed {
  return typeof body === 'object' && body !== null ? (body as Typed) : {};
}

function isUploadedFile(value: unknown): value is UploadedFile {
  return typeof value === 'object' && value !== null && 'bytes' in value && 'fileName' in value;
}

function isAboutTheForm(error: DomainError): boolean {
  return ['invalid', 'conflict', 'unreadable', 'too-large', 'unsupported'].includes(error.kind);
}
