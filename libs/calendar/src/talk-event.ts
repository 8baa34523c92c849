import type { StandingTalk } from '#conference';
import type { OtherEvent } from './other-calendars.js';

interface Of {
  readonly slug: string;
  readonly title: string;
  readonly timeZone: string;
}

/** A talk as calendars are told of it; `standing` is how its owner stands in it. */
export function talkEvent(
  { id, slug: talkSlug, room, startsAt, endsAt, changedAt, goneAt, facts, title }: StandingTalk,
  { slug, timeZone, title: conference }: Of,
  standing?: string,
): OtherEvent {
  const speakers = facts.persons.map(({ name }) => name).join(', ');
  const about = [standing && `${standing}.`, speakers && `With ${speakers}`, facts.abstract];
  return {
    ...{ id, title, location: `${room}, ${conference}`, timeZone, isCancelled: goneAt !== null },
    ...{ startsAt: new Date(startsAt), endsAt: new Date(endsAt), stampedAt: new Date(goneAt ?? changedAt) },
    path: `/conferences/${slug}/talks/${talkSlug}`,
    about: about.filter((part) => part !== undefined && part !== '').join('\n\n'),
  };
}
