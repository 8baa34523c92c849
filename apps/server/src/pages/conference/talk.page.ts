import type { ConferenceRow, TalkRow } from '#conference';
import { lengthInWords } from '#programme';
import { dayInWords, speakersOf, timeOf } from './conference-words.js';
import type { Marked } from './marks.js';
import { signUpOf } from './sign-up-words.js';

interface TalkFactsShown {
  readonly conference: ConferenceRow;
  readonly talk: TalkRow;
  readonly marks: Marked;
}

export function talkPage({ conference, talk, marks }: TalkFactsShown) {
  const { slug, timeZone, facts } = conference;
  const { stars } = marks;
  const path = `/conferences/${slug}/talks/${talk.slug}`;
  const date = facts.days.find(({ index }) => index === talk.day)?.date;
  const times = `${timeOf(talk.startsAt, timeZone)} to ${timeOf(talk.endsAt, timeZone)}`;
  return {
    ...{ title: talk.title, path, back: `/conferences/${slug}?day=${talk.day}` },
    kind: talk.kind || undefined,
    subtitle: talk.facts.subtitle || undefined,
    when: date === undefined ? times : `${dayInWords(date)}, ${times} (${timeZone})`,
    facts: [talk.room, lengthInWords((talk.endsAt - talk.startsAt) / 60_000), talk.track].filter(
      (fact) => fact !== '',
    ),
    speakers: speakersOf(talk),
    star: stars && starOf(`/conferences/${slug}/stars`, talk.id, stars.has(talk.id)),
    signUp: signUpOf(talk, marks),
    placesAction: `/conferences/${slug}/places`,
    signIn: stars === undefined ? `/sign-in?next=${encodeURIComponent(path)}` : undefined,
    id: talk.id,
    paragraphs: [talk.facts.abstract, talk.facts.description]
      .flatMap((text) => text.split(/\n\s*\n/))
      .filter((text) => text.trim() !== ''),
    links: [...talk.facts.links, ...talk.facts.attachments].map(({ url, title }) => ({
      ...{ href: url, text: title },
    })),
  };
}

function starOf(action: string, id: string, isStarred: boolean) {
  return isStarred
    ? { action, id, name: 'unstar', pressed: 'true', sign: '★', text: 'Starred' }
    : { action, id, name: 'star', pressed: 'false', sign: '☆', text: 'Star' };
}
