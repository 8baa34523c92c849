/** What can be found by its words. */
export const SEARCH_KINDS = ['post', 'session', 'learning-point'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/**
 * Something that was found. Instants are milliseconds: when a post was written, a session begins, a learning point was
 * shared. An author is nothing where they asked not to be named; a learning point has neither author nor title.
 */
export interface Found {
  readonly entry: number;
  readonly kind: SearchKind;
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly at: number;
  readonly threadId: string | null;
  readonly number: number | null;
  readonly spaceId: string | null;
  readonly author: string | null;
}
