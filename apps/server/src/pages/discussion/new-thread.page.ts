import type { SpaceSeen } from '#discussion';
import type { Typed } from '#http';
import type { FieldError } from '#kernel';
import { safe } from '#views';
import { formWords } from '../form-words.js';
import { NOT_URGENT } from './discussion-words.js';

interface NewThreadFacts {
  readonly spaces: readonly SpaceSeen[];
  readonly typed: Typed;
  readonly errors: readonly FieldError[] | undefined;
  /** HTML that was made of the text. */
  readonly preview: string | undefined;
  readonly token: string;
}

export function newThreadPage({ spaces, typed, errors, preview, token }: NewThreadFacts) {
  const form = formWords(['space', 'title', 'body', 'looked'], typed, errors);
  const open = spaces.filter(({ closedAt }) => closedAt === null);
  return {
    title: 'Start a conversation',
    back: { href: '/discussion', text: 'Discussion' },
    form,
    ...{ token, isUnnamed: typed['unnamed'] === 'yes', notUrgent: NOT_URGENT },
    spaces: open.map(({ id, name, about }) => ({
      ...{ value: id, text: name, hint: { text: about } },
      checked: form.value.space === id || open.length === 1,
    })),
    preview: preview === undefined ? undefined : safe(preview),
  };
}
