import type { Page } from '#kernel';
import type { OwnFile } from '#reporting';
import { filesShown } from '../cases/files-shown.js';
import { momentOf } from '../discussion/discussion-words.js';

const PLACES = { case: 'with a case', post: 'on a post' } as const;

/** What somebody brought, as it was drawn: each page can be saved as a picture. */
export function myFilesPage({ items, next }: Page<OwnFile>, timeZone: string) {
  return {
    title: 'Your pictures and documents',
    back: { href: '/account', text: 'Your account' },
    items: items.map(({ file, addedAt, belongsTo, isKeptBack }) => ({
      heading: `${momentOf(+addedAt, timeZone)}, ${PLACES[belongsTo]}`,
      keptBack: isKeptBack ? 'Only you see this one: it waits for you to look at it again.' : undefined,
      files: filesShown('/account', [file]),
    })),
    nextHref: next === null ? undefined : `/account/files?cursor=${encodeURIComponent(next)}`,
  };
}
