import type { ConferenceRow, DaySession, TalkDoor } from '#conference';
import { whenInWords } from '#programme';

interface RunnersFacts {
  readonly conference: ConferenceRow;
  readonly days: readonly DaySession[];
  readonly rooms: readonly TalkDoor[];
}

export function onTheDayPage({ conference, days, rooms }: RunnersFacts) {
  const path = `/conferences/${conference.slug}`;
  return {
    title: 'On the day',
    caption: conference.title,
    back: { href: path, text: 'The programme' },
    isOpen: days.length > 0,
    placesHref: `${path}/places`,
    openAction: `${path}/days`,
    days: days.map((day) => ({
      ...{ title: day.title, when: whenInWords(day.startsAt, day.endsAt, conference.timeZone) },
      links: linksOf(day),
    })),
    rooms: rooms.map(({ id, name, shortCode }) => ({
      ...{ name, href: `${path}/doors/${id}` },
      code: `${shortCode.slice(0, 3)} ${shortCode.slice(3)}`,
    })),
  };
}

function linksOf({ sessionId, date, day }: DaySession) {
  const base = `/sessions/${sessionId}`;
  return [
    { text: 'Who is coming, and its page', href: base },
    { text: 'The code for the front door', href: `${base}/door` },
    { text: 'Who was in which talk', href: `${base}/talks` },
    { text: 'The register of the day', href: `${base}/register` },
  ].map((link) => ({ ...link, of: day === 0 ? date : `day ${day}` }));
}
