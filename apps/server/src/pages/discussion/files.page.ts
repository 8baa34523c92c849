import type { AttachmentRow, KeptBack } from '#attachments';
import type { SeenPost } from '#discussion';
import type { Typed } from '#http';
import type { DomainError } from '#kernel';
import { filesShown } from '../cases/files-shown.js';
import { fileForm, type Tick } from '../file-form.js';
import { postPath } from './post.page.js';

interface PostFilesFacts {
  readonly seen: SeenPost;
  readonly files: readonly AttachmentRow[];
  readonly keptBack: KeptBack | undefined;
  readonly typed: Typed;
  readonly refusal: DomainError | undefined;
}

const LOOKED: Tick = {
  field: 'looked',
  text: 'I have looked: nobody can tell from it who a patient is',
};

/** The pictures and documents of a post, and a form for one more. */
export function postFilesPage({ seen: { post }, files, keptBack, typed, refusal }: PostFilesFacts) {
  const base = `/discussion/posts/${post.id}`;
  const isAsked = refusal?.fields.some(({ field }) => field === LOOKED.field) ?? false;
  const tick = isAsked || isDoubtful(keptBack) ? LOOKED : undefined;
  const bringing = fileForm({ base, keptBack, tick, typed, refusal });
  return {
    title: `Pictures and documents of your post ${post.number}`,
    back: { href: postPath(post), text: 'Your post' },
    files: filesShown(base, files),
    errors: bringing.form.errors,
    bringing,
  };
}

function isDoubtful(keptBack: KeptBack | undefined): boolean {
  return keptBack !== undefined && keptBack.remarks.some(({ span }) => span.confidence === 'medium');
}
