import { uploadedFile, type Typed } from '#http';
import type { KeptBack } from '#attachments';
import type { DomainError, FieldError } from '#kernel';
import { filesShown } from './cases/files-shown.js';
import { formWords, textOf } from './form-words.js';

/** What whoever brought a file says of what was found in it: by which field of the form, and in which words. */
export interface Tick {
  readonly field: 'looked' | 'secondLook';
  readonly text: string;
  readonly hint?: { readonly text: string };
}

interface FileFormFacts {
  /** Where its owner is shown: files lie under it. */
  readonly base: string;
  readonly keptBack: KeptBack | undefined;
  readonly tick: Tick | undefined;
  readonly typed: Typed;
  readonly refusal: DomainError | undefined;
}

/** The model of the partial `file-form`. */
export function fileForm({ base, keptBack, tick, typed, refusal }: FileFormFacts) {
  const filled = { alternative: keptBack?.file.alternative ?? '', ...typed };
  const fields = ['file', 'alternative', ...(tick ? [tick.field] : [])];
  const form = formWords(fields, filled, refusal ? faultsIn(refusal, tick) : []);
  return {
    action: `${base}/files`,
    heading: keptBack ? 'Add it, or another one instead' : 'Add one',
    fileLabel: keptBack ? 'Another file instead' : 'A PDF or a picture',
    keptBack: keptBack && shownBack(base, keptBack),
    tick: tick && ticked(tick, form.errorFor[tick.field]),
    form,
  };
}

/** What a form that brings a file sent; the one that it showed as waiting is meant where no other was chosen. */
export function fileSent(typed: Typed) {
  const meant = textOf(typed['meant']);
  return {
    file: uploadedFile(typed, 'file'),
    alternative: textOf(typed['alternative']).replace(/\r\n/g, '\n'),
    meant: meant === '' ? undefined : meant,
  };
}

function shownBack(base: string, { file, remarks }: KeptBack) {
  const [shown] = filesShown(`${base}/kept-back`, [file]);
  return { id: file.id, file: shown, found: remarks.map(({ remark }) => remark) };
}

function ticked({ field, text, hint }: Tick, error: string | undefined) {
  return { field, error, item: { value: 'yes', text, ...(hint && { hint }) } };
}

/** What is asked of a file that waits is answered by the tick; a refusal of no field is about the file. */
function faultsIn({ code, fields, message }: DomainError, tick: Tick | undefined): readonly FieldError[] {
  if (fields.length === 0) return [{ field: 'file', message }];
  if (code !== 'kept-back' || !tick) return fields;
  return fields.map((fault) => (fault.field === 'file' ? { ...fault, field: tick.field } : fault));
}
