import type { AttachmentRow } from '#attachments';
import { readBody, sent, uploadedFile, type Sent } from '#http';
import { notFound, type DomainError } from '#kernel';
import type { z } from 'zod';
import { NewFile, type FileLine, type FileShown } from './files.schema.js';

export const PICTURES: readonly string[] = ['image/png', 'image/jpeg'];

const NO_FILE = { fileName: '', bytes: new Uint8Array() };

export function fileShown({ id, kind, name, alternative, pages }: AttachmentRow): z.output<typeof FileShown> {
  const shown = pages.map(({ number, width, height, words, note }) => ({
    number,
    width,
    height,
    words,
    note,
  }));
  return { id, kind, name, alternative, pages: shown };
}

export function fileLine({ pages, id, kind, name, alternative }: AttachmentRow): z.output<typeof FileLine> {
  return { id, kind, name, alternative, pages: pages.length };
}

/** The one that was just added. */
export function fileAmong(files: readonly AttachmentRow[], id: string): z.output<typeof FileShown> {
  const found = files.find((file) => file.id === id);
  if (!found) throw noSuchFile();
  return fileShown(found);
}

/** A file and what it shows, from a form; the library says what is wrong with a file that is missing. */
export function fileIn(body: unknown) {
  const { alternative } = readBody(NewFile, body ?? {});
  return { file: uploadedFile(body, 'file') ?? NO_FILE, alternative };
}

/** A picture that we drew: nothing of it runs, and no cache on the way keeps it. */
export function pictureSent({ type, bytes }: { type: string; bytes: Uint8Array }): Sent {
  return sent(type, bytes, { cache: 'private, no-store', isApart: true });
}

function noSuchFile(): DomainError {
  return notFound('this file');
}
