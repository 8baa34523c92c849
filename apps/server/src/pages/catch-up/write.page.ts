import type { CatchUpRow } from '#catch-up';
import type { Typed } from '#http';
import type { FieldError } from '#kernel';
import type { SessionRow } from '#programme';
import { formWords } from '../form-words.js';
import { WRITE_FIELDS } from './write.form.js';

interface WriteFacts {
  readonly session: SessionRow;
  readonly kept: CatchUpRow | undefined;
  readonly typed: Typed;
  readonly errors?: readonly FieldError[];
}

/** The one page on which a catch-up is written. */
export function writePage({ session, kept, typed, errors = [] }: WriteFacts) {
  const form = formWords(WRITE_FIELDS, typed, errors);
  const isPublished = kept?.status === 'published';
  const base = `/sessions/${session.id}/catch-up`;
  const slides = kept?.content.slides;
  return {
    title: `What happened at: ${session.title}`,
    back: { href: `/sessions/${session.id}`, text: 'The session' },
    base,
    form,
    errors: form.errors,
    says: standing(kept),
    seeHref: kept ? base : undefined,
    file: slides?.kind === 'file' ? slides.fileName : undefined,
    keepItems: [
      { value: 'yes', text: `Keep ${slides?.kind === 'file' ? slides.fileName : ''}`, checked: true },
    ],
    isPublished,
    canBeUndone: kept?.canBeUndone === true,
  };
}

function standing(kept: CatchUpRow | undefined): string {
  if (!kept) return 'Nothing is written yet. It takes five minutes, and saves the start of the next session.';
  return kept.status === 'published'
    ? 'This is published. What you change is seen at once.'
    : 'This is a draft. Nobody else sees it until you publish it.';
}
