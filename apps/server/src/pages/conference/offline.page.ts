import { placeInWords, type Agenda, type ConferenceRow, type TalkRow } from '#conference';
import { dateWords } from '#kernel';
import { yourClashInWords } from './clash-words.js';
import { datesOf, dayInWords, lineOf, speakersOf, timeOf } from './conference-words.js';

interface OfflineFacts {
  readonly conference: ConferenceRow;
  readonly talks: readonly TalkRow[];
  /** Of who is signed in. */
  readonly mine: Agenda | undefined;
  readonly at: Date;
}

/** The whole programme as one file that needs nothing else, with my own first. */
export function offlinePage({ conference, talks, mine, at }: OfflineFacts) {
  const { title, timeZone, slug } = conference;
  const made = dateWords({ timeZone, dateStyle: 'long', timeStyle: 'short' }).format(at);
  const warnings = new Map<string, string[]>();
  for (const [id, seen] of mine?.places ?? []) {
    const standing = placeInWords(seen);
    if (standing !== undefined) warnings.set(id, [`${standing}.`]);
  }
  for (const clash of mine?.clashes ?? []) {
    const [, { id }] = clash.talks;
    warnings.set(id, [...(warnings.get(id) ?? []), yourClashInWords(clash)]);
  }
  const days = (some: readonly TalkRow[], part: string, said = new Map<string, string[]>()) =>
    conference.facts.days
      .map(({ index, date }) => ({
        ...{ id: `${part}-${index}`, heading: dayInWords(date) },
        talks: some.filter(({ day }) => day === index).map((talk) => talkOf(talk, timeZone, said)),
      }))
      .filter((day) => day.talks.length > 0);
  return {
    ...{ title, when: datesOf(conference), path: `/conferences/${slug}` },
    made: `Kept on ${made}. All times are those of ${timeZone}. It may have changed since.`,
    mine: days(mine?.talks ?? [], 'mine', warnings),
    days: days(talks, 'day'),
  };
}

function talkOf(talk: TalkRow, timeZone: string, warnings: ReadonlyMap<string, string[]>) {
  return {
    title: talk.title,
    times: `${timeOf(talk.startsAt, timeZone)} to ${timeOf(talk.endsAt, timeZone)}`,
    ...{ line: lineOf(talk), speakers: speakersOf(talk), about: talk.facts.abstract || undefined },
    warnings: warnings.get(talk.id) ?? [],
  };
}
