import type { TalkRow } from '#conference';
import { lineOf, speakersOf } from './conference-words.js';
import type { Marked } from './marks.js';
import { signUpOf } from './sign-up-words.js';

/** A talk as the lists draw it, with its star and its places for who may have one. */
export function talkLine(talk: TalkRow, slug: string, marks: Marked) {
  const { stars } = marks;
  const isStarred = stars?.has(talk.id) ?? false;
  return {
    ...{ id: talk.id, title: talk.title, href: `/conferences/${slug}/talks/${talk.slug}` },
    ...{ line: lineOf(talk), speakers: speakersOf(talk), track: talk.track || undefined },
    signUp: signUpOf(talk, marks),
    placesAction: `/conferences/${slug}/places`,
    star: stars && {
      ...(isStarred
        ? { name: 'unstar', sign: '★', text: 'Starred' }
        : { name: 'star', sign: '☆', text: 'Star' }),
      pressed: String(isStarred),
    },
  };
}
