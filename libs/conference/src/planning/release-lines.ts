import { audienceInWords, lengthInWords, whenInWords } from '#programme';
import type { Planned, PlannedRoom, PlannedTalk } from './planned.js';
import type { ReleaseLine, Said } from './release-line.js';
import { textOf } from './planned.js';

interface Setting {
  readonly roleName: (id: string) => string;
}

/** What differs between two programmes, in words that anybody may read: no address of a person is in them. */
export function linesBetween(before: Planned, after: Planned, setting: Setting): ReleaseLine[] {
  return [
    ...changed({ what: 'head', thing: '', name: after.head.title }, [
      said('Title', before.head.title, after.head.title),
    ]),
    ...changed({ what: 'zone', thing: '', name: 'Time zone' }, [
      said('Time zone', before.zone.timeZone, after.zone.timeZone),
    ]),
    ...changed({ what: 'days', thing: '', name: 'Days' }, [
      said('Days', daysInWords(before), daysInWords(after)),
    ]),
    ...changed({ what: 'tracks', thing: '', name: 'Tracks' }, [
      said('Tracks', namesOf(before.tracks), namesOf(after.tracks)),
    ]),
    ...pairs(before.rooms, after.rooms, ({ id }) => id).flatMap(([was, is]) =>
      lineOf(
        { what: 'room', thing: (is ?? was)?.id ?? '', name: (is ?? was)?.name ?? '' },
        [was, is],
        (room) => (room ? roomInWords(room, after) : {}),
      ),
    ),
    ...pairs(before.talks, after.talks, ({ guid }) => guid).flatMap(([was, is]) =>
      lineOf(headOf(is ?? was), [was, is], (talk) =>
        talk ? talkInWords(talk, talk === was ? before : after, setting) : {},
      ),
    ),
  ];
}

type Head = Omit<ReleaseLine, 'kind' | 'says'>;
function headOf(talk: PlannedTalk | undefined): Head {
  return { what: 'talk', thing: talk?.guid ?? '', name: talk?.title ?? '', slug: talk?.slug ?? '' };
}

type Words = Readonly<Record<string, string>>;

function lineOf<One>(
  head: Head,
  [was, is]: readonly [One | undefined, One | undefined],
  inWords: (one: One | undefined) => Words,
): ReleaseLine[] {
  if (was && is && textOf(was) === textOf(is)) return [];
  if (was && !is) return [{ ...head, kind: 'gone', says: differing(inWords(was), {}).slice(0, 2) }];
  const says = differing(inWords(was), inWords(is));
  if (!was) return [{ ...head, kind: 'added', says }];
  return says.length === 0 ? [] : [{ ...head, kind: 'changed', says }];
}

function changed(head: Head, says: readonly Said[]): ReleaseLine[] {
  const differs = says.filter(({ was, is }) => was !== is);
  return differs.length === 0 ? [] : [{ ...head, kind: 'changed', says: differs }];
}

function differing(was: Words, is: Words): Said[] {
  const labels = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  return labels
    .map((label) => said(label, was[label] ?? '', is[label] ?? ''))
    .filter((one) => one.was !== one.is);
}

function said(label: string, was: string, is: string): Said {
  return { label, was, is };
}

/** Of each by its name for life, as it was and as it is; those that are gone last. */
function pairs<One>(
  before: readonly One[],
  after: readonly One[],
  nameOf: (one: One) => string,
): [One | undefined, One | undefined][] {
  const was = new Map(before.map((one) => [nameOf(one), one]));
  const is = new Set(after.map(nameOf));
  return [
    ...after.map((one): [One | undefined, One] => [was.get(nameOf(one)), one]),
    ...before.filter((one) => !is.has(nameOf(one))).map((one): [One, undefined] => [one, undefined]),
  ];
}

function talkInWords(talk: PlannedTalk, { rooms, zone }: Planned, { roleName }: Setting): Words {
  const { startsAt, minutes, persons, ours, track, kind, abstract } = talk;
  return {
    Time: whenInWords(new Date(startsAt), new Date(startsAt + minutes * 60_000), zone.timeZone),
    Room: rooms.find(({ id }) => id === talk.roomId)?.name ?? '',
    Title: talk.title,
    Kind: kind,
    Track: track,
    Speakers: namesOf(persons),
    Chairs: namesOf(ours.chairs),
    'For whom': audienceInWords(ours.audience, roleName),
    Places: ours.capacity === null ? '' : String(ours.capacity),
    'Streamed online': ours.isStreamed ? 'Yes' : '',
    Summary: short(abstract),
  };
}

function roomInWords({ name, ours }: PlannedRoom, { rooms }: Planned): Words {
  const walks = rooms.flatMap((room) => {
    const minutes = ours.walk[room.id];
    return minutes === undefined ? [] : [`${room.name} ${lengthInWords(minutes)}`];
  });
  return {
    Name: name,
    Places: ours.capacity === null ? '' : String(ours.capacity),
    'Online stream': ours.streamUrl ?? '',
    'Walk to': walks.join(', '),
  };
}

function daysInWords({ days, zone: { timeZone } }: Planned): string {
  return days
    .map(({ startsAt, endsAt }) => whenInWords(new Date(startsAt), new Date(endsAt), timeZone))
    .join('; ');
}

function namesOf(named: readonly { readonly name: string }[]): string {
  return named.map(({ name }) => name).join(', ');
}

const LONGEST = 120;

function short(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`;
}
