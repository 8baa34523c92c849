import { DomainError } from '#kernel';

export function fileTooLarge(most: number): DomainError {
  return new DomainError(
    'file-too-large',
    'too-large',
    `The file is larger than ${Math.floor(most / 1024 / 1024)} MB. Make it smaller, or give a link to it instead.`,
  );
}

/** For the log of whoever runs the server. */
export function tooManyLeftOver(many: number): Error {
  return new Error(
    `${many} files belong to nothing in the database, which is most of them. None was deleted: is DATA_DIR that of another database?`,
  );
}

export function notAPdf(): DomainError {
  return new DomainError(
    'file-not-pdf',
    'unsupported',
    'This file is not a PDF. Save your slides as a PDF first, or give a link to them.',
  );
}
