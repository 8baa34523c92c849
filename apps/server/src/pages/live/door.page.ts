import { clockTime } from '#attendance';
import { opensAt } from '#live';
import { startInWords, whenInWords } from '#programme';
import type { RoomFacts } from './room-reading.js';

/** Before the door of a room: why it is shut, and what to do about it. */
export function doorPage({ session, visiting }: RoomFacts, now: Date) {
  const { id, title, startsAt, endsAt, timeZone } = session;
  const { answer, isKnocking, member } = visiting;
  const opens = clockTime(opensAt(member), timeZone);
  const canRegister = answer === 'knock' && session.mine?.status !== 'registered';
  return {
    ...{ title: `The room: ${title}`, heading: title, when: whenInWords(startsAt, endsAt, timeZone) },
    back: `/sessions/${id}`,
    says: SAYS[answer] ?? 'You cannot go in now.',
    note:
      answer === 'not-open'
        ? `It ${startInWords(startsAt, timeZone, now)}. Come back from ${opens}: this page opens the room then.`
        : isKnocking
          ? 'We have asked those who run the session to let you in. Load this page again in a moment.'
          : undefined,
    knock: answer === 'knock' && !isKnocking ? `/sessions/${id}/live/presence` : undefined,
    register: canRegister ? `/sessions/${id}/registration` : undefined,
    again: isKnocking || answer === 'not-open' ? `/sessions/${id}/live` : undefined,
  };
}

const SAYS: Readonly<Record<string, string>> = {
  'not-open': 'The room is not open yet.',
  'no-room': 'This session takes place in person, so it has no room online.',
  cancelled: 'This session has been cancelled.',
  removed: 'Those who run this session have asked you to stay outside.',
  knock: 'You are not registered for this session.',
};
