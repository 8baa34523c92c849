import { isEmail } from '#people';
import { foldedName, invalid, oneLine, type FieldError } from '#kernel';
import { instantAt, wallClockAt } from '#programme';
import { numberFrom, slugFor, uuid5, type SchedulePerson } from '#schedules';
import type { ChangeMaker } from './drafts.service.js';
import { dateOf, type Change } from './overlay.js';
import type { Draft } from './planned.queries.js';
import type { Planned, PlannedTalk, TalkDraft } from './planned.js';

/** Longer than the longest that a file of a programme can carry is no talk. */
const MOST_MINUTES = 1439;

/** A new talk, or new words for one; what the form does not ask stays as it is. */
export function talkChange(talk: TalkDraft, guid?: string): ChangeMaker {
  return (draft) => {
    refuseFaults(talk, draft.planned);
    const before = draft.planned.talks.find((one) => one.guid === guid);
    const it = { ...(before ?? emptyTalk(talk, draft, guid)), ...meantBy(talk, draft, before) };
    return { kind: 'talk', thing: it.guid, it: { talk: it, on: dateOf(draft.planned.days, it.day) ?? '' } };
  };
}

export function talkTakenOut(guid: string): ChangeMaker {
  return (): Change => ({ kind: 'talk', thing: guid, it: null });
}

function refuseFaults(talk: TalkDraft, { days, rooms, tracks }: Planned): void {
  const faults: (FieldError | false)[] = [
    oneLine(talk.title) === '' && { field: 'title', message: 'Enter a title' },
    !days.some(({ index }) => index === talk.day) && { field: 'day', message: 'Choose the day' },
    !rooms.some(({ id }) => id === talk.roomId) && { field: 'room', message: 'Choose the room' },
    talk.track !== '' &&
      !tracks.some(({ name }) => name === talk.track) && { field: 'track', message: 'Choose the track' },
    (talk.minutes < 1 || talk.minutes > MOST_MINUTES) && {
      field: 'minutes',
      message: 'Enter how many minutes it lasts, such as 45',
    },
    ...twice(talk.speakers.map(({ name }) => name)).map((name) => ({
      field: 'speakers',
      message: `${name} is named twice. Name each speaker once`,
    })),
    ...talk.speakers.map(
      ({ name, email }) =>
        email !== '' &&
        !isEmail(email) && { field: 'speakers', message: `The e-mail address of ${name} is not right` },
    ),
  ];
  const found = faults.filter((fault) => fault !== false);
  if (found.length > 0) throw invalid(found);
}

function twice(names: readonly string[]): string[] {
  const folded = names.map(foldedName);
  return names.filter((_name, at) => folded.indexOf(folded[at] ?? '') < at).map(oneLine);
}

function meantBy(talk: TalkDraft, draft: Draft, before: PlannedTalk | undefined): Partial<PlannedTalk> {
  const known = peopleOf(draft.planned, before);
  const guidFor = (name: string) =>
    known.get(foldedName(name))?.guid ?? uuid5(draft.conference.slug, 'person', oneLine(name));
  const persons = talk.speakers.map(({ name }): SchedulePerson => {
    const guid = guidFor(name);
    const number = known.get(foldedName(name))?.number ?? numberFrom(guid);
    return { name: oneLine(name), guid, number };
  });
  const { title, kind, day, minutes, roomId, track, summary, audience, capacity, isStreamed } = talk;
  const chairs = talk.chairs.map((name) => ({ name: oneLine(name), guid: guidFor(name) }));
  return {
    ...{ title: oneLine(title), kind, day, minutes, roomId, track, abstract: linesOf(summary) },
    ...{ startsAt: startOf(talk, draft), persons },
    ours: { chairs, audience, capacity, isStreamed },
    emails: Object.fromEntries(
      talk.speakers.flatMap(({ name, email }) => (email === '' ? [] : [[guidFor(name), email]])),
    ),
  };
}

/**
 * Whoever is named anywhere in the programme is one person, as a speaker and as a chair. Where two people
 * have one name, it is the one of this talk.
 */
function peopleOf({ talks }: Planned, own: PlannedTalk | undefined): Map<string, Partial<SchedulePerson>> {
  const all = own ? [...talks, own] : talks;
  const chairs = all.flatMap(({ ours }) => ours.chairs);
  const people = [...chairs, ...all.flatMap(({ persons }) => persons)];
  return new Map(people.map((person) => [foldedName(person.name), person]));
}

/** A browser sends line ends of two signs. */
function linesOf(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}

/** On a day that ends after midnight, an hour before that end is on the morning after. */
function startOf({ day, time }: TalkDraft, { planned, conference: { timeZone } }: Draft): number {
  const on = planned.days.find(({ index }) => index === day);
  if (!on) return 0;
  const end = wallClockAt(new Date(on.endsAt), timeZone);
  const isAfterMidnight = end.date > on.date && time < end.time;
  return +instantAt({ date: isAfterMidnight ? end.date : on.date, time }, timeZone);
}

function emptyTalk(talk: TalkDraft, { planned, conference }: Draft, wanted?: string): PlannedTalk {
  const { talks } = planned;
  const turn = String(talks.length);
  const guid = wanted ?? uuid5(conference.slug, 'talk', crypto.randomUUID(), turn);
  const slugs = new Set(talks.map(({ slug }) => slug));
  const numbers = new Set(talks.map(({ number }) => number));
  const plain = slugFor(undefined, conference.slug, [oneLine(talk.title)]);
  return {
    guid,
    number: firstFree(numbers, (at) => numberFrom(guid, at)),
    slug: firstFree(slugs, (at) => (at === 0 ? plain : `${plain}-${at + 1}`)),
    ...{ subtitle: '', language: '', description: '', links: [], attachments: [] },
    recording: { licence: '', isRefused: false },
    ...{ url: undefined, logo: undefined, feedbackUrl: undefined, originUrl: undefined },
    ...NOT_YET,
  };
}

/** What every draft says. */
const NOT_YET = {
  ...{ title: '', kind: '', day: 0, minutes: 0, roomId: '', track: '', abstract: '', startsAt: 0 },
  ...{ persons: [], emails: {} },
  ours: { chairs: [], audience: { tiers: [], roles: [] }, capacity: null, isStreamed: false },
} as const;

function firstFree<Value>(taken: ReadonlySet<Value>, make: (turn: number) => Value): Value {
  for (let turn = 0; ; turn++) {
    const value = make(turn);
    if (!taken.has(value)) return value;
  }
}
