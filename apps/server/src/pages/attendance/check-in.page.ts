import { clockTime, type AtTheDoor, type ComingFor } from '#attendance';
import type { PersonRow } from '#people';
import { whenInWords } from '#programme';

export function checkInPage(
  { session, seal, stretch, countsFrom }: AtTheDoor,
  person: PersonRow | undefined,
) {
  const action = `/check-in/${seal}`;
  return {
    title: session.title,
    when: whenInWords(session.startsAt, session.endsAt, session.timeZone),
    action,
    guestAction: `${action}/guest`,
    signInHref: `/sign-in?next=${encodeURIComponent(action)}`,
    part: whatFor(stretch),
    counts: countsWords(stretch, clockTime(countsFrom, session.timeZone), session.timeZone),
    person: person && {
      name: person.name,
      job: [person.roleName, person.organisationName].filter(Boolean).join(', '),
    },
  };
}

interface Done {
  readonly from: string;
  readonly to: string;
  readonly what: 'talk' | 'day' | '';
}

/** That it is done, from when it counts, and what comes next. */
export function checkedInPage({ from, to, what }: Done, isMember: boolean) {
  const until = to === '' ? '' : ` to ${to}`;
  return {
    isMember,
    says: sayDone(what, from === '' ? '' : ` from ${from}${until}`),
    next: nextWords(what, to !== ''),
  };
}

function sayDone(what: Done['what'], span: string): string {
  return what === 'day' ? 'We know that you are here.' : `Your record counts${span}.`;
}

function nextWords(what: Done['what'], isPart: boolean): string {
  if (what === 'day') return 'Check in at each talk that you go to, at the door of its room.';
  if (what === 'talk') return 'Check in again at the next talk.';
  return isPart
    ? 'Check in again when you come to the next part of the day.'
    : 'You need do nothing more. You can close this page and enjoy the session.';
}

/** The talk with its room, or the part of the day; nothing where they come for all of it. */
export function whatFor({ part, talk }: ComingFor): string | undefined {
  return talk ? `${talk.title}, ${talk.room}` : part?.title;
}

function countsWords({ part, talk, end, isFrontDoor }: ComingFor, from: string, timeZone: string): string {
  if (isFrontDoor)
    return 'You check in for the day. Check in again at each talk: your minutes count from that.';
  const until = part || talk ? ` to ${clockTime(end, timeZone)}` : '';
  return `Your record will count from ${from}${until}.`;
}
