import { excerptOf, pageOfNumber, wordsAsked, type Found, type SearchKind } from '#discussion';
import type { Page } from '#kernel';
import { lessonPath } from '../cases/cases.page.js';
import { momentOf, NAMELESS } from '../discussion/discussion-words.js';

interface SearchFacts {
  readonly q: string;
  /** Where only one kind was asked for. */
  readonly kind: SearchKind | undefined;
  readonly found: ReadonlyMap<SearchKind, Page<Found> | undefined>;
  readonly timeZone: string;
}

/** In the order of the page: few sessions and learning points would be lost below many posts. */
const KINDS: readonly (readonly [SearchKind, heading: string, more: string])[] = [
  ['session', 'Sessions', 'Show more sessions'],
  ['learning-point', 'What cases taught us', 'Show more of what cases taught us'],
  ['post', 'Conversations', 'Show earlier posts'],
];

export function searchPage({ q, kind, found, timeZone }: SearchFacts) {
  const isAsked = wordsAsked(q).length > 0;
  const groups = KINDS.flatMap(([one, heading, more]) => {
    const { items = [], next = null } = found.get(one) ?? {};
    const lines = items.map((item) => foundLine(item, q, timeZone));
    const href = next === null ? undefined : searchPath({ q, kind: one, after: next });
    return lines.length > 0 ? [{ heading, lines, more, href }] : [];
  });
  return {
    title: isAsked ? `Search: ${q.slice(0, 100)}` : 'Search',
    q,
    groups,
    all: isAsked && kind ? searchPath({ q }) : undefined,
    empty: groups.length === 0 ? emptyWords(q, isAsked) : undefined,
  };
}

function searchPath(asked: Readonly<Record<string, string>>): string {
  return `/search?${new URLSearchParams(asked).toString()}`;
}

/** Nothing before anything was typed. */
function emptyWords(q: string, isAsked: boolean): string | undefined {
  if (isAsked) return 'Nothing was found. Try fewer words, or another one.';
  return q.trim() === '' ? undefined : 'There is no word in that. Use letters or numbers.';
}

function foundLine(found: Found, q: string, timeZone: string) {
  return {
    title: foundTitle(found),
    href: foundPath(found),
    excerpt: excerptOf(found.text, wordsAsked(q)),
    facts: `${sourceOf(found)}, ${momentOf(found.at, timeZone)}`,
  };
}

/** A learning point has no title: it would have to say what it is about, and that is all it says. */
export function foundTitle({ kind, title }: Pick<Found, 'kind' | 'title'>): string {
  return kind === 'learning-point' ? 'Something that a case taught us' : title;
}

function sourceOf({ kind, number, author }: Found): string {
  switch (kind) {
    case 'post':
      return `Post ${number ?? ''} by ${author ?? NAMELESS}`;
    case 'session':
      return 'Session';
    case 'learning-point':
      return 'Shared';
  }
}

/** Where that stands which was found. */
export function foundPath({ kind, id, threadId, number }: Found): string {
  switch (kind) {
    case 'session':
      return `/sessions/${id}`;
    case 'learning-point':
      return `${lessonPath(id)}#lesson-${id}`;
    case 'post':
      return `/discussion/${threadId ?? ''}?page=${pageOfNumber(number ?? 1)}#post-${number ?? 1}`;
  }
}
