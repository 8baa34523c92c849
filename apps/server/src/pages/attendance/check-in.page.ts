import { clockTime, type AtTheDoor } from '#attendance';
import type { PersonRow } from '#people';
import { whenInWords } from '#programme';
import type { Stretch } from '#study-days';

export function checkInPage({ session, seal, part, countsFrom }: AtTheDoor, person: PersonRow | undefined) {
  const action = `/check-in/${seal}`;
  return {
    title: session.title,
    when: whenInWords(session.startsAt, session.endsAt, session.timeZone),
    action,
    guestAction: `${action}/guest`,
    signInHref: `/sign-in?next=${encodeURIComponent(action)}`,
    part: part?.title,
    counts: `Your record will count from ${clockTime(countsFrom, session.timeZone)}${untilWords(part, session.timeZone)}.`,
    person: person && {
      name: person.name,
      job: [person.roleName, person.organisationName].filter(Boolean).join(', '),
    },
  };
}

function untilWords(part: Stretch | undefined, timeZone: string): string {
  return part ? ` to ${clockTime(part.end, timeZone)}` : '';
}
