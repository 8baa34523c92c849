import type { AttachmentRow, FileRemark, KeptBack } from '#attachments';
import { fieldOfFile, type SeenCase } from '#cases';
import type { Typed } from '#http';
import type { DomainError } from '#kernel';
import { fileForm, type Tick } from '../file-form.js';
import { filesShown } from './files-shown.js';

interface FilesFacts {
  readonly seen: SeenCase;
  readonly files: readonly AttachmentRow[];
  readonly remarks: readonly FileRemark[];
  readonly keptBack: KeptBack | undefined;
  readonly typed: Typed;
  readonly refusal: DomainError | undefined;
}

const SECOND_LOOK: Tick = {
  field: 'secondLook',
  text: 'It is not what it looks like: keep it, and a reviewer looks first',
  hint: {
    text: 'Tick this only if you have looked and it says nothing about a person, such as the number of a pump. Nobody but a reviewer sees your case until they have let it be.',
  },
};

/** Its pictures and documents, what was found in each, and a form for one more. */
export function filesPage({ seen: { row }, files, remarks, keptBack, typed, refusal }: FilesFacts) {
  const base = `/cases/${row.id}`;
  // A draft can wait for a second person; a case that others read already cannot.
  const tick = row.status === 'draft' && isSure(keptBack) ? SECOND_LOOK : undefined;
  const bringing = fileForm({ base, keptBack, tick, typed, refusal });
  return {
    title: 'Pictures and documents of your case',
    base,
    back: { href: `${base}/check`, text: 'Check your case' },
    files: filesShown(base, files).map((file, at) => ({ file, ...foundIn(files[at], remarks) })),
    errors: bringing.form.errors,
    bringing,
  };
}

function foundIn(file: AttachmentRow | undefined, remarks: readonly FileRemark[]) {
  const found = remarks.filter(({ attachmentId }) => attachmentId === file?.id);
  return { anchor: file && fieldOfFile(file.id), found: found.map(({ remark }) => remark) };
}

function isSure(keptBack: KeptBack | undefined): boolean {
  return keptBack !== undefined && keptBack.remarks.some(({ span }) => span.confidence === 'high');
}
