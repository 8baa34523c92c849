import { placeInWords, placesLeft, type Limited, type TalkPlacesSeen, type TalkRow } from '#conference';
import { counted } from '#kernel';
import { ordinal } from '#programme';
import type { Marked } from './marks.js';

/** Of a talk that people sign up for: its places, how I stand, and the one press that fits. Nothing of any other. */
export function signUpOf(talk: TalkRow, { places, stars, now }: Marked) {
  const { capacity } = talk.ours;
  const seen = places.get(talk.id);
  if (capacity === null && seen?.mine === undefined) return undefined;
  const isAhead = talk.startsAt > +now;
  return {
    says: isAhead ? placesInWords(talk.ours, seen) : undefined,
    mine: placeInWords(seen),
    press: stars !== undefined && isAhead ? pressOf(talk.ours, seen) : undefined,
  };
}

/** The same in a few words, where a talk has little room: "2 of 12 places left", "You have a place". */
export function placesInShort(
  { capacity, startsAt }: Limited & { readonly startsAt: number },
  seen: TalkPlacesSeen | undefined,
  now: Date,
): string | undefined {
  const mine = placeInWords(seen);
  if (capacity === null || mine !== undefined || startsAt <= +now) return mine;
  const left = placesLeft({ capacity }, seen) ?? 0;
  return left > 0 ? `${left} of ${counted(capacity, 'place', 'places')} left` : 'Full: join the waiting list';
}

function placesInWords({ capacity }: Limited, seen: TalkPlacesSeen | undefined): string {
  if (capacity === null) return 'Everybody may come: nobody needs to sign up any more.';
  const left = placesLeft({ capacity }, seen) ?? 0;
  const waiting = seen?.waiting ?? 0;
  const wait = waiting === 0 ? '' : ` ${counted(waiting, 'person waits', 'people wait')}.`;
  const all = counted(capacity, 'place', 'places');
  const isLowered = seen !== undefined && seen.placed > capacity;
  if (isLowered && seen.mine === 'placed') return `There are fewer places now: ${capacity}. You keep yours.`;
  if (left > 0) return `Sign-up needed: ${left} of ${all} left.`;
  return `Sign-up needed: ${capacity === 1 ? 'the one place is' : `all ${all} are`} taken.${wait}`;
}

function pressOf(talk: Limited, seen: TalkPlacesSeen | undefined) {
  if (seen?.mine === 'placed') return { name: 'leave', text: 'Give up my place' };
  if (seen?.mine === 'waiting') return { name: 'leave', text: 'Leave the waiting list' };
  if (placesLeft(talk, seen) === 0)
    return { name: 'join', text: `Join the waiting list: you would be ${ordinal((seen?.waiting ?? 0) + 1)}` };
  return { name: 'join', text: 'Sign up' };
}
