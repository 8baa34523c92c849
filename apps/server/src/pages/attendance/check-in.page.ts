import { clockTime, type AtTheDoor } from '#attendance';
import type { PersonRow } from '#people';
import { whenInWords } from '#programme';

export function checkInPage({ session, seal, countsFrom }: AtTheDoor, person: PersonRow | undefined) {
  const action = `/check-in/${seal}`;
  return {
    title: session.title,
    when: whenInWords(session.startsAt, session.endsAt, session.timeZone),
    action,
    guestAction: `${action}/guest`,
    signInHref: `/sign-in?next=${encodeURIComponent(action)}`,
    counts: `Your record will count from ${clockTime(countsFrom, session.timeZone)}.`,
    person: person && {
      name: person.name,
      job: [person.roleName, person.organisationName].filter(Boolean).join(', '),
    },
  };
}
