import type { TalkRow } from '#conference';
import { lineOf, speakersOf } from './conference-words.js';

/** A talk as the lists draw it, with its star for who may have one. */
export function talkLine(talk: TalkRow, slug: string, stars: ReadonlySet<string> | undefined) {
  const isStarred = stars?.has(talk.id) ?? false;
  return {
    ...{ id: talk.id, title: talk.title, href: `/conferences/${slug}/talks/${talk.slug}` },
    ...{ line: lineOf(talk), speakers: speakersOf(talk), track: talk.track || undefined },
    star: stars && {
      ...(isStarred
        ? { name: 'unstar', sign: '★', text: 'Starred' }
        : { name: 'star', sign: '☆', text: 'Star' }),
      pressed: String(isStarred),
    },
  };
}
