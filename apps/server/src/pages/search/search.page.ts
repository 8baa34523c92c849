import { excerptOf, pageOfNumber, wordsAsked, type Found } from '#discussion';
import type { Page } from '#kernel';
import { lessonPath } from '../cases/cases.page.js';
import { momentOf, NAMELESS } from '../discussion/discussion-words.js';

interface SearchFacts {
  readonly q: string;
  readonly posts: Page<Found>;
  readonly sessions: Page<Found>;
  readonly lessons: Page<Found>;
  readonly timeZone: string;
}

export function searchPage({ q, posts, sessions, lessons, timeZone }: SearchFacts) {
  const isAsked = wordsAsked(q).length > 0;
  const isEmpty = [posts, sessions, lessons].every(({ items }) => items.length === 0);
  return {
    title: isAsked ? `Search: ${q.slice(0, 100)}` : 'Search',
    q,
    sessions: sessions.items.map((found) => foundLine(found, q, timeZone)),
    lessons: lessons.items.map((found) => foundLine(found, q, timeZone)),
    posts: posts.items.map((found) => foundLine(found, q, timeZone)),
    empty: isAsked && isEmpty ? 'Nothing was found. Try fewer words, or another one.' : undefined,
    more:
      posts.next === null ? undefined : `/search?${new URLSearchParams({ q, after: posts.next }).toString()}`,
  };
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
