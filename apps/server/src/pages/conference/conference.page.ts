import type { ConferenceRow, TalkRow } from '#conference';
import { counted } from '#kernel';
import type { Choices } from './conference.form.js';
import { viewsOf } from './conference-views.js';
import { datesOf, dayInWords, timeOf } from './conference-words.js';
import { talkLine } from './talk-line.js';

export interface ConferenceFacts {
  readonly conference: ConferenceRow;
  readonly talks: readonly TalkRow[];
  /** Of who reads; nothing where nobody is signed in. */
  readonly stars: ReadonlySet<string> | undefined;
  readonly choices: Choices;
  readonly day: number;
  readonly isPlanner: boolean;
}

/** The list by time of one day: what most people read, and the first thing on a phone. */
export function conferencePage({ conference, talks, stars, choices, day, isPlanner }: ConferenceFacts) {
  const { slug, title, timeZone, facts } = conference;
  const path = `/conferences/${slug}`;
  const chosen = talks.filter((talk) => isChosen(talk, choices, stars));
  return {
    title,
    ...{ when: datesOf(conference), zone: `All times are those of ${timeZone}.` },
    tabs: facts.days.map(({ index, date }) => ({
      text: dayInWords(date, 'short'),
      href: hrefOf(path, { ...choices, day: index }),
      current: index === day,
    })),
    filter: { action: path, day, track: choices.track ?? '', isMine: choices.mine, tracks: tracksOf(facts) },
    filters: filtersOf(path, { ...choices, day }),
    clearHref: hrefOf(path, { day, mine: false }),
    says: saysOf(chosen.length, facts.days.find(({ index }) => index === day)?.date),
    hours: hoursOf(chosen, conference, stars),
    starsAction: `${path}/stars`,
    back: hrefOf(path, { ...choices, day }),
    canStar: stars !== undefined,
    views: viewsOf(slug, 'list'),
    clashes: isPlanner ? `/programme${path}/clashes` : undefined,
    signIn: stars === undefined ? `/sign-in?next=${encodeURIComponent(path)}` : undefined,
    downloads: [
      { text: 'The programme as schedule.xml', href: `${path}/schedule.xml` },
      { text: 'The programme as schedule.json', href: `${path}/schedule.json` },
    ],
  };
}

function isChosen(talk: TalkRow, { track, mine }: Choices, stars: ReadonlySet<string> | undefined): boolean {
  return (track === undefined || talk.track === track) && (!mine || (stars?.has(talk.id) ?? false));
}

function hoursOf(
  talks: readonly TalkRow[],
  { slug, timeZone }: ConferenceRow,
  stars: ReadonlySet<string> | undefined,
) {
  const hours = new Map<number, TalkRow[]>();
  for (const talk of talks) hours.set(talk.startsAt, [...(hours.get(talk.startsAt) ?? []), talk]);
  return [...hours].map(([at, together]) => ({
    time: timeOf(at, timeZone),
    talks: together.map((talk) => talkLine(talk, slug, stars)),
  }));
}

function saysOf(count: number, date: string | undefined): string {
  const talks = counted(count, 'talk', 'talks');
  return date === undefined ? talks : `${talks} on ${dayInWords(date)}`;
}

function tracksOf({ tracks }: ConferenceRow['facts']) {
  return [{ value: '', text: 'All tracks' }, ...tracks.map(({ name }) => ({ value: name, text: name }))];
}

function filtersOf(path: string, choices: Choices) {
  const { track, mine } = choices;
  return [
    ...(track === undefined ? [] : [{ text: track, href: hrefOf(path, { ...choices, track: undefined }) }]),
    ...(mine ? [{ text: 'Only my stars', href: hrefOf(path, { ...choices, mine: false }) }] : []),
  ];
}

function hrefOf(path: string, { day, track, mine }: Choices): string {
  const query = new URLSearchParams();
  if (day !== undefined) query.set('day', String(day));
  if (track !== undefined) query.set('track', track);
  if (mine) query.set('mine', 'yes');
  const said = query.toString();
  return said === '' ? path : `${path}?${said}`;
}
