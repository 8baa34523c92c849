import type { ConferenceRow, TalkRow } from '#conference';
import { counted } from '#kernel';
import { chosenFrom, filtersOf, hrefOf, tiersIn, tracksIn } from './conference-choices.js';
import type { Choices } from './conference.form.js';
import { viewsOf } from './conference-views.js';
import { datesOf, dayInWords, timeOf } from './conference-words.js';
import type { Marked } from './marks.js';
import { talkLine } from './talk-line.js';

export interface ConferenceFacts {
  readonly conference: ConferenceRow;
  readonly talks: readonly TalkRow[];
  readonly marks: Marked;
  readonly choices: Choices;
  readonly day: number;
  readonly isPlanner: boolean;
}

/** The list by time of one day: what most people read, and the first thing on a phone. */
export function conferencePage({ conference, talks, marks, choices, day, isPlanner }: ConferenceFacts) {
  const { stars } = marks;
  const { slug, title, timeZone, facts } = conference;
  const path = `/conferences/${slug}`;
  const chosen = chosenFrom(talks, choices, stars);
  const found = choices.q === undefined ? undefined : `for “${choices.q}” on all days`;
  return {
    title,
    ...{ when: datesOf(conference), zone: `All times are those of ${timeZone}.` },
    changes: `${path}/changes`,
    tabs: facts.days.map(({ index, date }) => ({
      text: dayInWords(date, 'short'),
      href: hrefOf(path, { ...choices, q: undefined, day: index }),
      current: index === day && found === undefined,
    })),
    filter: {
      ...{ action: path, day, track: choices.track ?? '', isMine: choices.mine, q: choices.q ?? '' },
      ...{ tracks: tracksIn(facts), for: choices.for ?? '', tiers: tiersIn(talks, choices.for) },
    },
    filters: filtersOf(path, { ...choices, day }),
    clearHref: hrefOf(path, { day, mine: false }),
    says: saysOf(chosen.length, found ?? dayOf(conference, day)),
    hours: hoursOf(chosen, conference, marks, found !== undefined),
    starsAction: `${path}/stars`,
    back: hrefOf(path, { ...choices, day }),
    canStar: stars !== undefined,
    views: viewsOf(slug, 'list'),
    clashes: isPlanner ? `/programme${path}/clashes` : undefined,
    signIn: stars === undefined ? `/sign-in?next=${encodeURIComponent(path)}` : undefined,
    takeAlong: [
      { text: 'One file that opens without a network', href: `${path}/offline.html` },
      ...(stars === undefined
        ? []
        : [
            { text: 'To print on A4 (PDF)', href: `${path}/programme.pdf` },
            { text: 'To print on A5 (PDF)', href: `${path}/programme.pdf?size=a5` },
            { text: 'My programme to print (PDF)', href: `${path}/programme.pdf?mine=yes` },
          ]),
    ],
    downloads: [
      { text: 'What has changed, as a feed (Atom)', href: `${path}/changes.atom` },
      { text: 'All talks for your calendar', href: `${path}.ics` },
      { text: 'The programme as schedule.xml', href: `${path}/schedule.xml` },
      { text: 'The programme as schedule.json', href: `${path}/schedule.json` },
    ],
  };
}

function hoursOf(talks: readonly TalkRow[], conference: ConferenceRow, marks: Marked, isAnyDay: boolean) {
  const { slug, timeZone } = conference;
  const hours = new Map<number, TalkRow[]>();
  for (const talk of talks) hours.set(talk.startsAt, [...(hours.get(talk.startsAt) ?? []), talk]);
  return [...hours].map(([at, together]) => ({
    time: [isAnyDay ? dayOf(conference, together[0]?.day ?? 1, 'short') : undefined, timeOf(at, timeZone)]
      .filter(Boolean)
      .join(', '),
    talks: together.map((talk) => talkLine(talk, slug, marks)),
  }));
}

function saysOf(count: number, where: string | undefined): string {
  const talks = counted(count, 'talk', 'talks');
  if (where === undefined) return talks;
  return where.startsWith('for ') ? `${talks} ${where}` : `${talks} on ${where}`;
}

function dayOf({ facts }: ConferenceRow, day: number, length?: 'short'): string | undefined {
  const date = facts.days.find(({ index }) => index === day)?.date;
  return date && dayInWords(date, length);
}
