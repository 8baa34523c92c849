import type { AttachmentRow, FileRemark } from '#attachments';
import { fieldOfFile, type SeenCase } from '#cases';
import type { Typed } from '#http';
import type { DomainError, FieldError } from '#kernel';
import { formWords, listOf } from '../form-words.js';
import { filesShown } from './files-shown.js';

interface FilesFacts {
  readonly seen: SeenCase;
  readonly files: readonly AttachmentRow[];
  readonly remarks: readonly FileRemark[];
  readonly typed: Typed;
  readonly refusal: DomainError | undefined;
}

/** Its pictures and documents, what was found in each, and a form for one more. */
export function filesPage({ seen: { row }, files, remarks, typed, refusal }: FilesFacts) {
  const base = `/cases/${row.id}`;
  const errors = refusal ? faultsIn(refusal) : [];
  return {
    title: 'Pictures and documents of your case',
    base,
    back: { href: `${base}/check`, text: 'Check your case' },
    files: filesShown(base, files).map((file, at) => ({ file, ...foundIn(files[at], remarks) })),
    // A draft can wait for a second person; a case that others read already cannot.
    isOffered: refusal?.code === 'identifiers' && row.status === 'draft' && errors.some(isOfFile),
    secondLook: listOf(typed['secondLook']),
    form: formWords(['file', 'alternative'], typed, errors),
  };
}

function foundIn(file: AttachmentRow | undefined, remarks: readonly FileRemark[]) {
  const found = remarks.filter(({ attachmentId }) => attachmentId === file?.id);
  return { anchor: file && fieldOfFile(file.id), found: found.map(({ remark }) => remark) };
}

function faultsIn({ fields, message }: DomainError): readonly FieldError[] {
  return fields.length > 0 ? fields : [{ field: 'file', message }];
}

function isOfFile({ field }: FieldError): boolean {
  return field === 'file';
}
