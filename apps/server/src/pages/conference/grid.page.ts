import { layOut, type ConferenceRow, type GridTalk, type Layout } from '#conference';
import { counted } from '#kernel';
import { viewsOf } from './conference-views.js';
import { datesOf, dayInWords, timeOf } from './conference-words.js';
import type { Marked } from './marks.js';
import { placesInShort } from './sign-up-words.js';

interface GridFacts {
  readonly conference: ConferenceRow;
  readonly talks: readonly GridTalk[];
  readonly marks: Marked;
  /** Nothing for all days. */
  readonly day: number | undefined;
}

/** Past these, a talk has no place of its own: it stands below the one before it. */
const [MOST_ROWS, MOST_LANES] = [120, 4];

/** Rooms side by side where there is space, one below the other on a phone: a list of rooms, each a list of talks. */
export function gridPage({ conference, talks, marks, day }: GridFacts) {
  const { slug, title, timeZone, facts } = conference;
  const path = `/conferences/${slug}/grid`;
  const shown = facts.days.filter(({ index }) => day === undefined || index === day);
  return {
    ...{ title: `${title}: by room`, heading: title, when: datesOf(conference) },
    zone: `All times are those of ${timeZone}.`,
    views: viewsOf(slug, 'grid'),
    tabs: [
      ...facts.days.map(({ index, date }) => ({
        ...{ text: dayInWords(date, 'short'), href: `${path}?day=${index}`, current: index === day },
      })),
      { text: 'All days', href: `${path}?day=all`, current: day === undefined },
    ],
    talkBase: `/conferences/${slug}/talks/`,
    days: shown.map(({ index, date }) => {
      const own = talks.filter((talk) => talk.day === index);
      return {
        ...{ id: `day-${index}`, heading: dayInWords(date) },
        says: `${counted(own.length, 'talk', 'talks')} in ${counted(new Set(own.map(({ roomId }) => roomId)).size, 'room', 'rooms')}`,
        ...dayOf(layOut(own), timeZone, marks),
      };
    }),
  };
}

function dayOf({ times, columns }: Layout<GridTalk>, timeZone: string, { stars, places, now }: Marked) {
  const clock = new Map(times.map((time) => [time, timeOf(time, timeZone)]));
  const at = (time: number) => clock.get(time) ?? timeOf(time, timeZone);
  return {
    rows: Math.min(times.length, MOST_ROWS),
    times: times.slice(0, MOST_ROWS).map((time, place) => ({ row: place + 1, text: at(time) })),
    rooms: columns.map(({ lanes, talks }) => ({
      name: talks[0]?.talk.room ?? '',
      lanes: Math.min(lanes, MOST_LANES),
      talks: talks.map(({ talk, row, rows, lane }) => ({
        ...{ slug: talk.slug, title: talk.title, times: `${at(talk.startsAt)} to ${at(talk.endsAt)}` },
        place: row > MOST_ROWS ? '' : ` wh-from-${row} wh-over-${rows}`,
        lane: lane > 1 && lane <= MOST_LANES ? ` wh-lane-${lane}` : '',
        isStarred: stars?.has(talk.id) ?? false,
        places: placesInShort(talk, places.get(talk.id), now),
      })),
    })),
  };
}
