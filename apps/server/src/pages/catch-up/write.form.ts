import { linesIn, type CatchUpContent, type CatchUpRow, type CatchUpWish } from '#catch-up';
import { uploadedFile, type Typed } from '#http';
import type { FieldError } from '#kernel';
import { z } from 'zod';

const text = z.string().optional().default('');

export const WriteForm = z
  .object({
    lines: text,
    questions: text,
    slidesLink: text.transform((value) => value.trim()),
    keepsFile: z.literal('yes').optional().catch(undefined),
    recording: text.transform((value) => value.trim()),
    minutes: text.transform((value) => value.trim()),
    version: z.coerce.number().int().optional().catch(undefined),
    act: z.enum(['save', 'publish']).catch('save'),
  })
  .superRefine(({ recording, minutes }, context) => {
    if (recording === '' || /^\d{1,4}$/.test(minutes)) return;
    const message = 'Enter how long the recording is, in minutes';
    context.addIssue({ code: 'custom', path: ['minutes'], message });
  });
export type WriteForm = z.output<typeof WriteForm>;

export const WRITE_FIELDS = [
  ...['lines', 'questions', 'slidesLink', 'slides', 'recording', 'minutes', 'version'],
] as const;

/** The form as what somebody wishes; a file that was chosen goes before a link, and a link before the file of earlier. */
export function wishOf(form: WriteForm, body: unknown, kept: CatchUpRow | undefined): CatchUpWish {
  const { lines, questions, recording, minutes, act } = form;
  return {
    lines: linesIn(lines),
    questions: linesIn(questions),
    recording: recording === '' ? null : { url: recording, minutes: Number(minutes) },
    slides: slidesOf(form, kept?.content.slides ?? null),
    slidesFile: uploadedFile(body, 'slides'),
    ...(act === 'publish' && { status: 'published' }),
  };
}

/** A kept catch-up as the form shows it. */
export function typedFrom(kept: CatchUpRow | undefined): Typed {
  if (!kept) return { version: '0' };
  const { lines, questions, slides, recording } = kept.content;
  return {
    lines: lines.join('\n'),
    questions: questions.join('\n'),
    slidesLink: slides?.kind === 'link' ? slides.url : '',
    recording: recording?.url ?? '',
    minutes: recording ? String(recording.minutes) : '',
    version: String(kept.version),
  };
}

/** What the library calls a field, in the words of this form. */
export function inFormWords(errors: readonly FieldError[]): FieldError[] {
  return errors.map(({ field, message }) => ({ field: FIELD_OF[field] ?? field, message }));
}

const FIELD_OF: Readonly<Record<string, string>> = {
  'slides.url': 'slidesLink',
  'recording.url': 'recording',
  'recording.minutes': 'minutes',
};

function slidesOf({ slidesLink, keepsFile }: WriteForm, kept: CatchUpContent['slides']) {
  if (slidesLink !== '') return { kind: 'link', url: slidesLink } as const;
  return keepsFile && kept?.kind === 'file' ? kept : null;
}
