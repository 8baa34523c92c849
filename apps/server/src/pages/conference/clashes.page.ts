import type { ClashesOfConference, ConferenceRow, NamedClash, TalkRow } from '#conference';
import { counted } from '#kernel';
import { clashInWords } from './clash-words.js';
import { dayInWords, timeOf } from './conference-words.js';

export const LEVELS = [
  { level: 'block', heading: 'Put these right' },
  { level: 'warn', heading: 'Look at these' },
  { level: 'ignore', heading: 'Left as they are' },
] as const;

export const KINDS: Readonly<Record<NamedClash['kind'], string>> = {
  room: 'Two talks in one room',
  speaker: 'A speaker in two talks',
  chair: 'A chair in two talks',
  attendee: 'A listener in two talks',
  walk: 'Too little time to walk',
};

export function clashesPage({ conference, clashes, isComplete }: ClashesOfConference) {
  const { slug, title } = conference;
  return {
    ...{ title: 'Clashes', conference: title, back: `/conferences/${slug}` },
    says: saysOf(clashes),
    isClear: clashes.every(({ level }) => level === 'ignore'),
    more: isComplete ? undefined : 'There are more. Put these right, then look again.',
    levels: LEVELS.map(({ level, heading }) => ({
      ...{ level, heading },
      kinds: kindsOf(
        clashes.filter((clash) => clash.level === level),
        conference,
      ),
    })).filter(({ kinds }) => kinds.length > 0),
  };
}

export function saysOf(clashes: readonly NamedClash[]): string {
  const of = (level: string) => clashes.filter((clash) => clash.level === level).length;
  const [blocking, warnings] = [of('block'), of('warn')];
  if (blocking + warnings === 0) return 'No room and nobody is in two places at once.';
  return [
    ...(blocking > 0 ? [`${counted(blocking, 'clash', 'clashes')} to put right`] : []),
    ...(warnings > 0 ? [`${counted(warnings, 'thing', 'things')} to look at`] : []),
  ].join(', ');
}

function kindsOf(clashes: readonly NamedClash[], conference: ConferenceRow) {
  return Object.entries(KINDS).flatMap(([kind, heading]) => {
    const own = clashes.filter((clash) => clash.kind === kind);
    return own.length === 0 ? [] : [{ heading, clashes: own.map((clash) => lineOf(clash, conference)) }];
  });
}

function lineOf(clash: NamedClash, conference: ConferenceRow) {
  return {
    says: clashInWords(clash),
    talks: clash.talks.map((talk) => talkOf(talk, conference)),
    letBe: clash.letBe && reasonInWords(clash.letBe),
  };
}

/** "Left as it is by Amina Rahman: both speakers agreed." */
export function reasonInWords({ reason, by }: NonNullable<NamedClash['letBe']>): string {
  return `Left as it is${by === null ? '' : ` by ${by}`}: ${reason}`;
}

function talkOf(talk: TalkRow, { slug, timeZone, facts }: ConferenceRow) {
  const date = facts.days.find(({ index }) => index === talk.day)?.date;
  const times = `${timeOf(talk.startsAt, timeZone)} to ${timeOf(talk.endsAt, timeZone)}`;
  const line = [date && dayInWords(date, 'short'), times, talk.room].filter(Boolean).join(', ');
  return { title: talk.title, href: `/conferences/${slug}/talks/${talk.slug}`, line };
}
