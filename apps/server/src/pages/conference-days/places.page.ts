import {
  placesLeft,
  type ConferenceRow,
  type PlacedList,
  type PlacesByTalk,
  type TalkRow,
} from '#conference';
import { counted } from '#kernel';
import { momentInWords, ordinal, whenInWords } from '#programme';

interface WorkshopsFacts {
  readonly conference: ConferenceRow;
  readonly talks: readonly TalkRow[];
  readonly places: PlacesByTalk;
}

/** All talks that people sign up for, and those of which somebody still has a place from before. */
export function workshopsPage({ conference, talks, places }: WorkshopsFacts) {
  const path = `/conferences/${conference.slug}`;
  const workshops = talks.filter(({ id, ours }) => ours.capacity !== null || places.has(id));
  return {
    ...{ title: 'Who has a place', caption: conference.title },
    back: { href: `${path}/on-the-day`, text: 'On the day' },
    workshops: workshops.map((talk) => ({
      ...{ title: talk.title, href: `${path}/talks/${talk.slug}/places` },
      line: `${whenOf(talk, conference)}, ${talk.room}`,
      says: countsOf(talk, places.get(talk.id)),
    })),
  };
}

export function placedPage({ conference, talk, people }: PlacedList) {
  const path = `/conferences/${conference.slug}/talks/${talk.slug}`;
  const [placed, waiting] = [ofStatus('placed'), ofStatus('waiting')];
  return {
    ...{ title: talk.title, caption: `${whenOf(talk, conference)}, ${talk.room}` },
    back: { href: `/conferences/${conference.slug}/places`, text: 'Who has a place' },
    says: countsOf(talk, { placed: placed.length, waiting: waiting.length }),
    tooMany: tooMany(talk, placed.length),
    placed: placed.map(lineOf),
    waiting: waiting.map((one, place) => ({
      ...lineOf(one),
      since: `${ordinal(place + 1)}, since ${momentInWords(new Date(one.joinedAt), conference.timeZone)}`,
    })),
    paper: people.length > 0 ? `${path}/places.pdf` : undefined,
    talkHref: path,
  };

  function ofStatus(wanted: string) {
    return people.filter(({ status }) => status === wanted);
  }
}

export function whenOf({ startsAt, endsAt }: TalkRow, { timeZone }: ConferenceRow): string {
  return whenInWords(new Date(startsAt), new Date(endsAt), timeZone);
}

/** "12 of 20 places taken, 8 left. 3 people wait." */
export function countsOf(talk: TalkRow, seen = { placed: 0, waiting: 0 }): string {
  const { capacity } = talk.ours;
  const { placed, waiting } = seen;
  const wait = waiting === 0 ? 'Nobody waits.' : `${counted(waiting, 'person waits', 'people wait')}.`;
  if (capacity === null)
    return `${counted(placed, 'person has', 'people have')} a place. Nobody needs to sign up any more.`;
  const left = placesLeft(talk.ours, { ...seen, mine: undefined, position: undefined }) ?? 0;
  return `${counted(placed, 'person has', 'people have')} one of ${counted(capacity, 'place', 'places')}, ${left} left. ${wait}`;
}

function tooMany({ ours }: TalkRow, placed: number): string | undefined {
  const more = ours.capacity === null ? 0 : placed - ours.capacity;
  if (more <= 0) return undefined;
  return `${counted(more, 'person more has', 'people more have')} a place than there are places, since they were lowered. They keep it.`;
}

function lineOf({ name, role, organisation }: PlacedList['people'][number]) {
  return { name, job: [role, organisation].filter(Boolean).join(', ') };
}
