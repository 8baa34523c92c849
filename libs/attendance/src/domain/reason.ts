import { isBlank, type FieldError } from '#kernel';

/** More letters than anybody writes of one line; a page of text is a mistake of the keyboard. */
const LETTERS = 1000;

/** What is wrong with a reason that has to be given. */
export function faultsOfReason(reason: string): FieldError[] {
  if (isBlank(reason)) return [{ field: 'reason', message: 'Say why, so that others can follow it later.' }];
  return faultsOfLength(reason);
}

/** What is wrong with a reason that may be left out. */
export function faultsOfLength(reason: string): FieldError[] {
  return reason.length > LETTERS ? [{ field: 'reason', message: 'Use 1,000 letters at most.' }] : [];
}
