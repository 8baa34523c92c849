import { counted } from '#kernel';
import {
  audienceInWords,
  isOpenToAll,
  lengthInWords,
  minutesOf,
  ordinal,
  SESSION_KIND_NAMES,
  SESSION_MODE_NAMES,
  whenInWords,
  zoneName,
  type Audience,
  type SessionRow,
} from '#programme';
import type { RoleRow } from '#people';

/** How this network speaks of sessions: the names of its roles, the zone of its clocks, and where its pages are. */
export interface Vocabulary {
  readonly roleName: (role: string) => string;
  readonly timeZone: string;
  /** Where its pages are, without a slash at the end. */
  readonly baseUrl: string;
}

export function vocabularyOf(
  roles: readonly Pick<RoleRow, 'id' | 'name'>[],
  { timeZone, baseUrl }: Pick<Vocabulary, 'timeZone' | 'baseUrl'>,
): Vocabulary {
  const names = new Map(roles.map(({ id, name }) => [id, name]));
  return { timeZone, baseUrl, roleName: (role) => names.get(role) ?? role };
}

/** "Monday 5 October 2026, 12:30 to 13:30", and the zone only where it is not the network's own. */
export function whenOf({ startsAt, endsAt, timeZone }: SessionRow, words: Vocabulary): string {
  const when = whenInWords(startsAt, endsAt, timeZone);
  return timeZone === words.timeZone ? when : `${when} (${zoneName(startsAt, timeZone)}, ${timeZone})`;
}

export function placeOf({ mode, venue }: Pick<SessionRow, 'mode' | 'venue'>): string {
  if (mode === 'online') return SESSION_MODE_NAMES.online;
  const place = venue ?? 'the place will be named here';
  return mode === 'hybrid' ? `Online, or in person: ${place}` : `In person: ${place}`;
}

export function audienceOf(audience: Audience, words: Vocabulary): string {
  return audienceInWords(audience, words.roleName);
}

/** A session as a card in a list. */
export function cardOf(session: SessionRow, words: Vocabulary, reason?: string) {
  return {
    title: session.title,
    href: `/sessions/${session.id}`,
    when: whenOf(session, words),
    facts: [
      `${SESSION_KIND_NAMES[session.kind]}, ${lengthInWords(minutesOf(session))}`,
      placeOf(session),
      audienceOf(session.audience, words),
      roomyPlaces(session),
    ],
    tag: tagOf(session),
    reason,
  };
}

export interface Tag {
  readonly text: string;
  readonly colour: 'green' | 'yellow' | 'red' | 'grey' | 'blue';
}

/** The one thing about a session that the reader should not miss. */
export function tagOf({ status, mine, placesLeft }: SessionRow): Tag | undefined {
  if (status === 'cancelled') return { text: 'Cancelled', colour: 'red' };
  if (status === 'draft') return { text: 'Draft', colour: 'grey' };
  if (mine?.status === 'registered') return { text: 'You have a place', colour: 'green' };
  if (mine?.status === 'waiting')
    return { text: `Waiting list: you are ${ordinal(mine.position ?? 1)}`, colour: 'yellow' };
  if (status === 'held') return { text: 'Held', colour: 'grey' };
  return placesLeft === null || placesLeft > FEW_PLACES
    ? undefined
    : { text: placesInWords(placesLeft), colour: placesLeft === 0 ? 'red' : 'blue' };
}

/** While there are many places they are a fact; few of them are the tag. */
function roomyPlaces({ status, placesLeft }: SessionRow): string | undefined {
  const isRoomy = status === 'published' && placesLeft !== null && placesLeft > FEW_PLACES;
  return isRoomy ? placesInWords(placesLeft) : undefined;
}

const FEW_PLACES = 10;

function placesInWords(left: number): string {
  if (left === 0) return 'Full: waiting list open';
  return counted(left, 'place left', 'places left');
}

/** What somebody should know of a session that was made with others in mind; nobody is sent away. */
export function assumptionOf({ audience }: SessionRow): string {
  if (isOpenToAll(audience)) return 'Open to everyone';
  const isClinical =
    audience.roles.length === 0 && audience.tiers.every((tier) => tier === 'registered-clinical');
  return isClinical
    ? 'Assumes clinical training. You are welcome to come and listen.'
    : 'Made with other roles in mind. You are welcome all the same.';
}
