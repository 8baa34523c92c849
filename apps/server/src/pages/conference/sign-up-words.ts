import { placeInWords, placesLeft, type TalkPlacesSeen, type TalkRow } from '#conference';
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
    says: isAhead ? placesInWords(talk, seen) : undefined,
    mine: placeInWords(seen),
    press: stars !== undefined && isAhead ? pressOf(talk, seen) : undefined,
  };
}

function placesInWords(talk: TalkRow, seen: TalkPlacesSeen | undefined): string {
  const { capacity } = talk.ours;
  if (capacity === null) return 'Everybody may come: nobody needs to sign up any more.';
  const left = placesLeft(talk, seen) ?? 0;
  const waiting = seen?.waiting ?? 0;
  const wait = waiting === 0 ? '' : ` ${counted(waiting, 'person waits', 'people wait')}.`;
  const all = counted(capacity, 'place', 'places');
  if (left > 0) return `Sign-up needed: ${left} of ${all} left.`;
  return `Sign-up needed: ${capacity === 1 ? 'the one place is' : `all ${all} are`} taken.${wait}`;
}

function pressOf(talk: TalkRow, seen: TalkPlacesSeen | undefined) {
  if (seen?.mine === 'placed') return { name: 'leave', text: 'Give up my place' };
  if (seen?.mine === 'waiting') return { name: 'leave', text: 'Leave the waiting list' };
  if (placesLeft(talk, seen) === 0)
    return { name: 'join', text: `Join the waiting list: you would be ${ordinal((seen?.waiting ?? 0) + 1)}` };
  return { name: 'join', text: 'Sign up' };
}
