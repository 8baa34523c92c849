import type { ConferenceRow, TalkRow } from '#conference';
import { dateWords, dateWordsByZone } from '#kernel';
import { lengthInWords } from '#programme';

const clock = dateWordsByZone({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** "10:30" on the clock of the conference. */
export function timeOf(instant: number, timeZone: string): string {
  return clock(timeZone).format(instant);
}

/** "Saturday 24 October" of a day that stands as YYYY-MM-DD. */
export function dayInWords(date: string, weekday: 'long' | 'short' = 'long'): string {
  const options = { timeZone: 'UTC', weekday, day: 'numeric', month: weekday } as const;
  return dateWords(options).format(new Date(`${date}T00:00:00Z`));
}

/** "27 December 2024 to 30 December 2024", or one day; times are those of its own zone. */
export function datesOf({ facts }: ConferenceRow): string {
  const dates = facts.days.map(({ date }) => date);
  const [first, last] = [dates[0], dates.at(-1)].map((date) => date && fullDate(date));
  return first === last ? (first ?? '') : `${first ?? ''} to ${last ?? ''}`;
}

/** The dates of its first and last moment, which may be after midnight of the last day. */
function spanInWords(startsAt: number, endsAt: number, timeZone: string): string {
  const dates = dateWords({ timeZone, day: 'numeric', month: 'long', year: 'numeric' });
  return dates.formatRange(startsAt, endsAt);
}

/** A conference as lists name it. */
export function conferenceLinks(
  rows: readonly Pick<ConferenceRow, 'slug' | 'title' | 'startsAt' | 'endsAt' | 'timeZone'>[],
) {
  return rows.map(({ slug, title, startsAt, endsAt, timeZone }) => ({
    ...{ title, href: `/conferences/${slug}`, when: spanInWords(startsAt, endsAt, timeZone) },
  }));
}

/** "Saal 1, 40 minutes" and who speaks. */
export function lineOf({ room, startsAt, endsAt, kind }: TalkRow): string {
  const length = lengthInWords((endsAt - startsAt) / 60_000);
  return [room, length, kind].filter((part) => part !== '').join(' · ');
}

export function speakersOf({ facts }: TalkRow): string | undefined {
  return facts.persons.map(({ name }) => name).join(', ') || undefined;
}

function fullDate(date: string): string {
  return dateWords({ timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' }).format(
    new Date(`${date}T00:00:00Z`),
  );
}
