import type { AttachmentRow } from '#attachments';
import type { Typed } from '#http';
import type { DomainError } from '#kernel';
import { formWords, textOf } from '../form-words.js';
import { refusalWords } from '../programme/refusal-words.js';

interface NotesFacts {
  readonly base: string;
  readonly file: AttachmentRow;
  readonly title: string;
  readonly typed: Typed;
  readonly refusal: DomainError | undefined;
}

export function notesPage({ base, file, title, typed, refusal }: NotesFacts) {
  const fields = ['looked', ...file.pages.map(({ number }) => `note-${number}`)];
  const kept = Object.fromEntries(file.pages.map(({ number, note }) => [`note-${number}`, note]));
  const form = formWords(fields, { ...kept, ...typed }, refusalWords(refusal));
  const isOne = file.pages.length === 1;
  return {
    title: isOne ? `What “${title}” shows` : `What each page of “${title}” shows`,
    back: { href: `${base}/files`, text: 'Pictures and documents' },
    action: `${base}/files/${file.id}/notes`,
    form,
    pages: file.pages.map(({ number, width, height }) => ({
      src: `${base}/files/${file.id}/${number}`,
      width,
      height,
      alt: isOne ? file.alternative : `Page ${number} of ${file.pages.length}.`,
      field: `note-${number}`,
      label: isOne ? 'What does it show?' : `What does page ${number} show?`,
      value: form.value[`note-${number}`],
      errorMessage: form.errorFor[`note-${number}`],
    })),
  };
}

/** What was said of each page, by its number. */
export function notesIn({ pages }: AttachmentRow, typed: Typed): Map<number, string> {
  return new Map(pages.map(({ number }) => [number, textOf(typed[`note-${number}`]).replace(/\r\n/g, '\n')]));
}
