import { invalid, type DomainError } from './domain-error.js';
import { isKeepable } from './text.js';

/** One page of a list: the rows, and where the next page begins if there is one. */
export interface Page<Row> {
  readonly items: readonly Row[];
  readonly next: string | null;
}

export const PAGE_LIMIT = 200;

/** What a cursor's key is made of, in its order. */
export type CursorPart = 'text' | 'whole';

/** What a reader asks for: how many rows, after which key. */
export interface PageRequest {
  readonly limit: number;
  readonly after?: readonly (string | number)[];
}

/** The key after which the page begins, or nothing for the first page. A cursor that another list gave is refused. */
export function keyAfter(page: PageRequest, parts: readonly CursorPart[]): (string | number)[] | undefined {
  if (!page.after) return undefined;
  const isOurs =
    page.after.length === parts.length && parts.every((part, at) => fits(page.after?.[at], part));
  if (!isOurs) throw foreignCursor();
  return [...page.after];
}

export function foreignCursor(): DomainError {
  return invalid([
    { field: 'cursor', message: 'This cursor is not one of ours: use the `next` of an earlier answer.' },
  ]);
}

/** Cuts one row too many off what was read, and says where to go on. `keyOf` must be a total order. */
export function pageOf<Row>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => readonly (string | number)[],
): Page<Row> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last ? cursorOf(keyOf(last)) : null };
}

export function cursorOf(key: readonly (string | number)[]): string {
  return btoa(encodeURIComponent(JSON.stringify(key)));
}

/** The key inside a cursor, or nothing where it is not one of ours. */
export function keyIn(cursor: string): readonly (string | number)[] | undefined {
  try {
    const key: unknown = JSON.parse(decodeURIComponent(atob(cursor)));
    const isKey =
      Array.isArray(key) && key.every((part) => typeof part === 'string' || typeof part === 'number');
    return isKey ? key : undefined;
  } catch {
    return undefined;
  }
}

function fits(value: unknown, part: CursorPart): boolean {
  return part === 'whole' ? Number.isSafeInteger(value) : typeof value === 'string' && isKeepable(value);
}
