import type { Draft, NewThread, Reply } from '#discussion';
import { seeOther, type Typed } from '#http';
import { DomainError, type FieldError } from '#kernel';
import { textOf } from '../form-words.js';

/** Which button was pressed. */
export type Act = 'post' | 'draft' | 'preview';

export function actOf(typed: Typed): Act {
  const act = typed['act'];
  return act === 'draft' || act === 'preview' ? act : 'post';
}

/** The fields of a post as the library takes them: it says what is wrong with them. */
function wordsOf(typed: Typed) {
  const token = textOf(typed['token']);
  return {
    text: textOf(typed['body']),
    isAnonymous: typed['unnamed'] === 'yes',
    hasLooked: typed['looked'] === 'yes',
    token: /^[0-9a-z]{26}$/.test(token) ? token : undefined,
  };
}

export function newThreadOf(typed: Typed): NewThread {
  return { ...wordsOf(typed), title: textOf(typed['title']), spaceId: textOf(typed['space']) };
}

export function replyOf(threadId: string, typed: Typed): Reply {
  const answersId = textOf(typed['answers']);
  return { ...wordsOf(typed), threadId, ...(answersId !== '' && { answersId }) };
}

export function draftOf(typed: Typed) {
  return {
    spaceId: textOf(typed['space']),
    title: textOf(typed['title']),
    text: textOf(typed['body']),
    isAnonymous: typed['unnamed'] === 'yes',
    answersId: textOf(typed['answers']) || null,
  };
}

/** The form as it was when its draft was kept. */
export function typedIn(draft: Draft): Typed {
  const unnamed = draft.isAnonymous ? 'yes' : undefined;
  return { title: draft.title, body: draft.text, space: draft.spaceId, answers: draft.answersId, unnamed };
}

/** What cannot be posted right now is not lost: it waits as a draft. */
export async function orDrafted<T>(post: () => Promise<T>, keep: () => Promise<void>): Promise<T> {
  try {
    return await post();
  } catch (error) {
    if (error instanceof DomainError && error.kind === 'too-many') await keep();
    throw error;
  }
}

/** What waits for a moderator is no mistake of whoever wrote it. */
export function orWaits<T>(refusal: DomainError, otherwise: () => T) {
  if (refusal.code !== 'post-waits') return otherwise();
  return seeOther('/discussion/waiting', { kind: 'success', text: refusal.message });
}

/** What to put right: a refusal of no field stands at the top of the page. */
export function faultsIn({ fields, message }: DomainError): readonly FieldError[] {
  return fields.length > 0 ? fields : [{ field: 'maincontent', message }];
}

/** A form that could not be taken, for the page that draws it again. */
export interface Refused {
  readonly typed: Typed;
  readonly refusal: DomainError;
  readonly status: number;
}
