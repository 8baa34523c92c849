import { excerptOf, pageOfNumber, type PostRow, type SeenThread, type SpaceSeen } from '#discussion';
import type { Typed } from '#http';
import type { FieldError } from '#kernel';
import { formWords, listOf } from '../form-words.js';
import { NAMELESS } from './discussion-words.js';
import { pagesOf } from './page-links.js';

interface SplittingFacts extends SeenThread {
  readonly page: number;
  readonly posts: readonly PostRow[];
  /** Where the new one may stand. */
  readonly places: readonly SpaceSeen[];
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
}

const FIELDS = ['posts', 'from', 'title', 'space', 'looked'] as const;

export function splittingPage({ thread, space, page, posts, places, typed, errors }: SplittingFacts) {
  const path = `/discussion/${thread.id}/splitting`;
  const form = formWords(FIELDS, { space: space.id, ...typed }, errors);
  return {
    title: `Make some posts of “${thread.title}” a conversation of their own`,
    back: { href: `/discussion/${thread.id}/care`, text: thread.title },
    action: `${path}?page=${page}`,
    version: thread.version,
    form,
    posts: posts.filter(({ number }) => number > 1).map(choiceOf),
    chosen: listOf(typed['posts']),
    spaces: places.map(({ id: value, name: text }) => ({ value, text })),
    pages: pagesOf(path, page, pageOfNumber(thread.lastNumber)),
  };
}

function choiceOf({ number, authorName, text, removedAt }: PostRow) {
  const says = removedAt === null ? excerptOf(text, []) : 'This post was taken away.';
  return {
    value: String(number),
    text: `${number}. ${authorName ?? NAMELESS}`,
    hint: { text: says },
  };
}
