import { conflict, DomainError, invalid, notFound, type FieldError } from '#kernel';
import type { NotOurs } from './domain/kind-of-file.js';

const NOT_OURS: Readonly<Record<NotOurs, string>> = {
  empty: 'Choose a file: a PDF, or a picture (JPEG, PNG or WebP).',
  heic: 'This is a picture as an iPhone keeps it (HEIC). Save it as a JPEG and send that: on the phone, take a screenshot of it.',
  svg: 'This is an SVG drawing, which can hold programs. Save it as a PNG and send that.',
  office: 'This is an Office or ZIP file. Save it as a PDF and send that.',
  other: 'This is neither a PDF nor a picture (JPEG, PNG or WebP), whatever its name says.',
};

/** Why a file could not be drawn. */
export type NotDrawn =
  | 'locked'
  | 'broken'
  | 'too-many-pages'
  | 'too-many-words'
  | 'too-many-dots'
  | 'too-thin'
  | 'too-heavy'
  | 'too-long';

const NOT_DRAWN: Readonly<Record<NotDrawn, string>> = {
  locked: 'This PDF is locked with a password. Save it without one and send that.',
  broken: 'This file is damaged or cut short. Open it, save it again, and send that.',
  'too-many-pages': 'This PDF has more than 20 pages. Send the pages that matter.',
  'too-many-words': 'A page of this PDF holds more than 20,000 letters. Send the part that matters.',
  'too-many-dots': 'This picture is too large to draw: over 40 million dots. Make it smaller and send that.',
  'too-thin':
    'A page of this PDF is so long and thin that nothing on it could be read. Print it to A4 and send that.',
  'too-heavy': 'This PDF unpacks to more than we can draw. Print it to a new PDF and send that.',
  'too-long': 'This file took too long to draw. Save it again as a plain PDF or picture, and send that.',
};

const NOTHING_KEPT = 'Nothing was kept.';
const AGAIN = `Then send the file again. ${NOTHING_KEPT}`;

export function notOurs(kind: NotOurs): DomainError {
  return aboutTheFile(kind === 'empty' ? NOT_OURS.empty : `${NOT_OURS[kind]} ${NOTHING_KEPT}`);
}

export function notDrawn(why: NotDrawn): DomainError {
  return aboutTheFile(`${NOT_DRAWN[why]} ${NOTHING_KEPT}`);
}

/** Said of a form without a file. */
export const NO_FILE: FieldError = { field: 'file', message: NOT_OURS.empty };

/** What its owner's rule says of it; nothing of it is kept. */
export function fileRefused(faults: readonly FieldError[]): DomainError {
  const isInFile = faults.some(({ field }) => field === 'file');
  if (!isInFile) return invalid(faults);
  return new DomainError(
    'identifiers',
    'invalid',
    `Something in this file looks as if it could say who somebody is. ${NOTHING_KEPT}`,
    faults.map(({ field, message }) =>
      field === 'file' ? { field, message: `${message} ${AGAIN}` } : { field, message },
    ),
  );
}

/** No refusal of the file: it waits for whoever brought it. Thrown once that is certain. */
export function fileKeptBack(faults: readonly FieldError[]): DomainError {
  return new DomainError(
    'kept-back',
    'invalid',
    'Your file is kept here, and only you see it. Look at it once more.',
    faults,
  );
}

/** Two windows: what was said of one file counts for no other. */
export function anotherIsKeptBack(): FieldError {
  return {
    field: 'meant',
    message: 'You sent another file since, which waits here now. Look at that one first.',
  };
}

function aboutTheFile(message: string): DomainError {
  return invalid([{ field: 'file', message }]);
}

export function tooManyAttachments(most: number): DomainError {
  return conflict(
    'too-many-attachments',
    `There are ${most} files here already. Take one away first. ${NOTHING_KEPT}`,
  );
}

export function noSuchAttachment(): DomainError {
  return notFound('this file');
}
