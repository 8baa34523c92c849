import type { ConferenceRow, DaySession } from '#conference';
import type { Actor } from '#kernel';
import { canChange } from '#programme';

interface DayFacts {
  readonly actor: Actor;
  readonly conference: ConferenceRow;
  readonly days: readonly DaySession[];
  readonly day: number;
}

/** Beside the programme of a day: its session, where people register; and for those who run it, all the rest. */
export function dayLinks({ actor, conference, days, day }: DayFacts) {
  const session = days.find((one) => one.day === day);
  const isAhead = session?.status === 'published';
  return {
    daySession: session && {
      href: `/sessions/${session.sessionId}`,
      text: isAhead ? 'Register for this day, or change your place' : 'About this day',
    },
    running: canChange(actor, conference)
      ? { href: `/conferences/${conference.slug}/on-the-day`, text: 'Run the day: doors and registers' }
      : undefined,
  };
}
