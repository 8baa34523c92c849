import { letterOf, type LetterText, type Paragraph } from './domain/letter.js';
import { isNight, nextMorning } from './domain/night.js';
import type { Concerned, MovedTalk } from './moved-talks.queries.js';
import { whenOf } from './session-words.js';

interface Setting {
  readonly baseUrl: string;
  readonly timeZone: string;
  /** The address that stops these letters. */
  readonly stop: string;
}

/**
 * Those of which people are told now. At night a letter waits for the morning, unless a talk was or is to
 * begin before people could read it then.
 */
export function tellableNow(moves: readonly MovedTalk[], now: Date, zone: string): MovedTalk[] {
  if (!isNight(now, zone)) return [...moves];
  const reading = +nextMorning(now, zone) + HOUR;
  const urgent = new Set(
    moves
      .filter(({ wasStartsAt, startsAt }) => Math.min(wasStartsAt, startsAt) < reading)
      .map(({ talkId }) => talkId),
  );
  return moves.filter(({ talkId }) => urgent.has(talkId));
}

const HOUR = 3_600_000;

/**
 * Each talk once, from where it was before the first move of which nobody was told to where it is now. One
 * that came back to where it was is none, and one that is over already is nobody's concern.
 */
export function talksToTell(moves: readonly MovedTalk[], now: Date): MovedTalk[] {
  const first = new Map<string, MovedTalk>();
  for (const move of moves) if (!first.has(move.talkId)) first.set(move.talkId, move);
  return [...first.values()].filter((move) => !isBack(move) && isAhead(move, +now));
}

function isBack({ goneAt, ...move }: MovedTalk): boolean {
  return (
    goneAt === null &&
    move.wasStartsAt === move.startsAt &&
    move.wasEndsAt === move.endsAt &&
    move.wasRoom === move.room
  );
}

function isAhead({ goneAt, wasEndsAt, endsAt }: MovedTalk, now: number): boolean {
  return wasEndsAt > now || (goneAt === null && endsAt > now);
}

type Told = MovedTalk & Pick<Concerned, 'standing'>;

/** One letter about all that concerns somebody. The subject names the conference and nobody. */
export function movedTalksLetter(talks: readonly Told[], setting: Setting): LetterText {
  const { conference = '', slug = '' } = talks[0] ?? {};
  return {
    subject: `The programme has changed: ${conference}`,
    text: letterOf(
      talks.length === 1
        ? 'A talk that you may want to hear has changed.'
        : 'Talks that you may want to hear have changed.',
      ...talks.map((talk) => paragraphOf(talk, setting)),
      ['The whole programme, and what you starred:', `${setting.baseUrl}/conferences/${slug}/agenda`],
      [
        `You get this because ${talks.some(({ standing }) => standing !== null) ? 'you signed up for it' : 'you starred it, or come to its day'}.`,
        `Stop letters about talks that you only starred with one press: ${setting.stop}`,
        `Choose what you get and when: ${setting.baseUrl}/account/notifications`,
      ],
    ),
  };
}

function paragraphOf(talk: Told, { timeZone }: Setting): Paragraph {
  const { title, wasStartsAt, wasEndsAt, wasRoom, wasTimeZone, goneAt } = talk;
  const was = whenOf({ startsAt: wasStartsAt, endsAt: wasEndsAt, timeZone: wasTimeZone }, timeZone);
  const is = goneAt === null ? `It is now: ${whenOf(talk, timeZone)}, ${talk.room}` : 'It is no longer on.';
  return [title, `It was: ${was}, ${wasRoom}`, is, standingOf(talk)];
}

function standingOf({ standing, goneAt }: Told): string | null {
  if (standing === null) return null;
  if (goneAt !== null)
    return standing === 'placed' ? 'So your place in it is over.' : 'So nobody waits for it.';
  return standing === 'placed'
    ? 'You keep your place. If you cannot come then, give it up on the page of the talk.'
    : 'You keep your place in the waiting list.';
}
