import { excerptOf, pageOfNumber, wordsAsked, type Found } from '#discussion';
import type { Page } from '#kernel';
import { momentOf, NAMELESS } from '../discussion/discussion-words.js';

interface SearchFacts {
  readonly q: string;
  readonly posts: Page<Found>;
  readonly sessions: Page<Found>;
  readonly timeZone: string;
}

export function searchPage({ q, posts, sessions, timeZone }: SearchFacts) {
  const isAsked = wordsAsked(q).length > 0;
  const isEmpty = posts.items.length + sessions.items.length === 0;
  return {
    title: isAsked ? `Search: ${q.slice(0, 100)}` : 'Search',
    q,
    sessions: sessions.items.map((found) => foundLine(found, q, timeZone)),
    posts: posts.items.map((found) => foundLine(found, q, timeZone)),
    empty: isAsked && isEmpty ? 'Nothing was found. Try fewer words, or another one.' : undefined,
    more:
      posts.next === null ? undefined : `/search?${new URLSearchParams({ q, after: posts.next }).toString()}`,
  };
}

function foundLine(found: Found, q: string, timeZone: string) {
  const by = found.kind === 'post' ? `Post ${found.number ?? ''} by ${found.author ?? NAMELESS}` : 'Session';
  return {
    title: found.title,
    href: foundPath(found),
    excerpt: excerptOf(found.text, wordsAsked(q)),
    facts: `${by}, ${momentOf(found.at, timeZone)}`,
  };
}

/** Where that stands which was found. */
export function foundPath({ kind, id, threadId, number }: Found): string {
  if (kind === 'session') return `/sessions/${id}`;
  return `/discussion/${threadId ?? ''}?page=${pageOfNumber(number ?? 1)}#post-${number ?? 1}`;
}
