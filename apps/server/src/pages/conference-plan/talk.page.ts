import { seenOf, type Draft, type PlannedTalk } from '#conference';
import type { Typed } from '#http';
import { TIERS, type FieldError } from '#kernel';
import type { RoleRow } from '#people';
import { tierInWords, wallClockAt } from '#programme';
import { dayInWords } from '../conference/conference-words.js';
import { formWords, listOf, textOf } from '../form-words.js';
import { planPath } from './plan-words.js';

const FIELDS = [
  ...(['title', 'kind', 'day', 'time', 'minutes', 'room', 'track', 'speakers', 'chairs'] as const),
  ...(['summary', 'tiers', 'roles', 'capacity', 'streamed', 'seen'] as const),
] as const;
const KINDS = ['Talk', 'Workshop', 'Poster', 'Break', 'Other'];

export interface TalkPageFacts {
  readonly draft: Draft;
  readonly roles: readonly RoleRow[];
  /** Nothing where it is new. */
  readonly talk: PlannedTalk | undefined;
  readonly filled: Typed;
  readonly errors: readonly FieldError[];
  readonly isTyped: boolean;
  /** It is shown where somebody would move it, and is not saved there. */
  readonly isMoved: boolean;
}

export function talkPage({ draft, roles, talk, filled, errors, isTyped, isMoved }: TalkPageFacts) {
  const { planned } = draft;
  const form = formWords(FIELDS, { ...filled, seen: seenOf(talk) }, errors);
  const isStale = isTyped && errors.some(({ field }) => field === '');
  return {
    title: talk ? `Change: ${talk.title}` : 'Add to the programme',
    back: { href: planPath(draft), text: planned.head.title },
    form,
    isNew: talk === undefined,
    moved: isMoved
      ? `It would begin at ${textOf(filled['time'])}. Look at the day and the room, then save: nothing is saved yet.`
      : undefined,
    removal: talk && `${planPath(draft)}/talks/${talk.guid}/removal`,
    theirs: isStale && talk ? theirsOf(talk, draft) : undefined,
    chosen: {
      tiers: listOf(filled['tiers']),
      roles: listOf(filled['roles']),
      streamed: listOf(filled['streamed']),
    },
    isRoleOpen: listOf(filled['roles']).length > 0,
    choices: {
      kinds: kindsWith(textOf(filled['kind']) || (talk?.kind ?? 'Talk')),
      days: planned.days.map(({ index, date }) => ({ value: String(index), text: dayInWords(date) })),
      rooms: planned.rooms.map(({ id, name }) => ({ value: id, text: name })),
      tracks: [
        { value: '', text: 'None' },
        ...planned.tracks.map(({ name }) => ({ value: name, text: name })),
      ],
      tiers: TIERS.filter((tier) => tier !== 'not-known').map((value) => ({
        value,
        text: tierInWords(value),
      })),
      roles: roles.filter(({ isRetired }) => !isRetired).map(({ id, name }) => ({ value: id, text: name })),
    },
  };
}

/** A talk as the form shows it. */
function filledFrom(talk: PlannedTalk, { conference }: Draft): Typed {
  const { title, kind, day, minutes, roomId: room, track, ours, abstract: summary } = talk;
  return {
    ...{ title, kind, day: String(day), minutes: String(minutes), room, track, summary },
    time: wallClockAt(new Date(talk.startsAt), conference.timeZone).time,
    speakers: talk.persons.map(({ guid, name }) => lineOf(name, talk.emails[guid])).join('\n'),
    chairs: ours.chairs.map(({ name }) => name).join('\n'),
    ...{ tiers: ours.audience.tiers, roles: ours.audience.roles },
    capacity: String(ours.capacity ?? ''),
    streamed: ours.isStreamed ? 'yes' : '',
  };
}

/** The same at another place: after a talk, or at the end of a day. */
export function filledMoved(talk: PlannedTalk, draft: Draft, to: { after?: string; day?: string }): Typed {
  const kept = filledFrom(talk, draft);
  if (to.after === undefined && to.day === undefined) return kept;
  const others = draft.planned.talks.filter((one) => one !== talk);
  const { day, time, room } = filledAfter({ ...draft, planned: { ...draft.planned, talks: others } }, to);
  return { ...kept, day, time, room };
}

/** A new talk comes after the last one that was added: in its room, as long as it was. */
export function filledAfter(draft: Draft, { after, day }: { after?: string; day?: string }): Typed {
  const { planned, conference } = draft;
  const at = (instant: number) => wallClockAt(new Date(instant), conference.timeZone).time;
  const last =
    planned.talks.find(({ guid }) => guid === after) ??
    planned.talks.findLast((talk) => String(talk.day) === day);
  if (last) {
    const { minutes, roomId, track, startsAt } = last;
    return {
      ...{ kind: 'Talk', day: String(last.day), minutes: String(minutes), room: roomId, track },
      time: at(startsAt + minutes * 60_000),
    };
  }
  const on = planned.days.find(({ index }) => String(index) === day) ?? planned.days[0];
  const room = planned.rooms[0]?.id ?? '';
  return { kind: 'Talk', day: String(on?.index ?? ''), time: on ? at(on.startsAt) : '', minutes: '45', room };
}

function theirsOf(talk: PlannedTalk, draft: Draft) {
  const { planned } = draft;
  const kept = filledFrom(talk, draft);
  const room = planned.rooms.find(({ id }) => id === talk.roomId)?.name ?? '';
  const day = planned.days.find(({ index }) => index === talk.day);
  return [
    ['Title', talk.title],
    ['When', `${day ? dayInWords(day.date) : ''} ${textOf(kept['time'])}, ${talk.minutes} minutes`],
    ['Room', room],
    ['Track', talk.track],
    ['Speakers', textOf(kept['speakers'])],
    ['Chairs', textOf(kept['chairs'])],
    ['Summary', talk.abstract],
  ]
    .filter(([, text]) => text !== '')
    .map(([label, text]) => ({ label, text }));
}

/** Other software has kinds of its own, or none. */
function kindsWith(kind: string) {
  const all = KINDS.includes(kind) ? KINDS : [kind, ...KINDS];
  return all.map((value) => ({ value, text: value || 'Not said' }));
}

function lineOf(name: string, email: string | undefined): string {
  return email === undefined ? name : `${name}, ${email}`;
}
