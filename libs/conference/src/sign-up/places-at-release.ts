import { counted } from '#kernel';
import { placesFree } from '#programme';
import type { PlannedTalk } from '../planning/planned.js';

/** How many people signed up for a talk as everybody reads it. */
export interface SignedUp {
  readonly guid: string;
  readonly title: string;
  readonly startsAt: number;
  readonly roomId: string;
  readonly placed: number;
  readonly waiting: number;
}

/** What a release means for those who signed up, a sentence for each talk whose people notice. */
export function placesAtRelease(signedUp: readonly SignedUp[], talks: readonly PlannedTalk[]): string[] {
  const planned = new Map(talks.map((talk) => [talk.guid, talk]));
  return signedUp.flatMap((one) => {
    const says = sentenceOf(one, planned.get(one.guid));
    return says === undefined ? [] : [`“${one.title}”: ${says}`];
  });
}

function sentenceOf({ placed, waiting, ...was }: SignedUp, is: PlannedTalk | undefined): string | undefined {
  const people = counted(placed, 'person has', 'people have');
  const all = counted(placed + waiting, 'person', 'people');
  if (!is) return `It is taken out. ${all} signed up for it and get a letter.`;
  const { capacity } = is.ours;
  const says = [
    is.startsAt !== was.startsAt || is.roomId !== was.roomId
      ? `It moves. ${all} signed up for it, keep their standing and get a letter.`
      : '',
    capacity !== null && placed > capacity
      ? `${people} a place, and there will be ${capacity}. Nobody loses theirs, and nobody follows until there is room again.`
      : '',
    waiting > 0 && placesFree(capacity, placed) > 0
      ? `${counted(Math.min(waiting, placesFree(capacity, placed)), 'person who waits gets', 'people who wait get')} a place at once.`
      : '',
  ].filter((part) => part !== '');
  return says.length === 0 ? undefined : says.join(' ');
}
