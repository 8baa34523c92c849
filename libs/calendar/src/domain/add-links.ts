import { remembered } from '#kernel';

/** What another calendar's own page asks for to add one event. */
export interface Addition {
  readonly title: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly timeZone: string;
  readonly place: string;
  /** The session's own page. */
  readonly link: string;
}

/** The pages of other people's calendars that are filled in and wait for a press. */
export interface AddLinks {
  readonly google: string;
  /** For accounts at work. */
  readonly outlook: string;
}

/**
 * Nothing is sent to them unless a link is followed. Written by hand, each value once for both, and kept: to encode
 * the same words for each reader takes as long as all else that a session's page says.
 */
export function addLinks(addition: Addition): AddLinks {
  const { title, startsAt, endsAt, timeZone, place, link } = addition;
  const key = [link, +startsAt, +endsAt, timeZone, title, place].join('\n');
  return keep(key, () => writtenOut(addition));
}

const keep = remembered<AddLinks>();

function writtenOut({ title, startsAt, endsAt, timeZone, place, link }: Addition): AddLinks {
  const [text, where, page] = [title, place, link].map(encodeURIComponent) as [string, string, string];
  const [from, to] = [startsAt.toISOString(), endsAt.toISOString()];
  const dates = `${compact(from)}%2F${compact(to)}&ctz=${encodeURIComponent(timeZone)}`;
  return {
    google: `${GOOGLE}&text=${text}&dates=${dates}&details=${page}&location=${where}`,
    outlook: `${OUTLOOK}&subject=${text}&body=${page}&location=${where}&startdt=${encoded(from)}&enddt=${encoded(to)}`,
  };
}

const GOOGLE = 'https://calendar.google.com/calendar/render?action=TEMPLATE';
const OUTLOOK =
  'https://outlook.office.com/calendar/0/deeplink/compose?path=%2Fcalendar%2Faction%2Fcompose&rru=addevent';

/** The address by which a calendar program subscribes, and does not only download. */
export function subscription(address: string): string {
  return address.replace(/^https?:/, 'webcal:');
}

/** 20261005T113000Z: the very instant, whatever zone the page then shows. */
function compact(instant: string): string {
  return instant.replace(/[-:]|\.\d+/g, '');
}

/** The only sign in an instant that may not stand in an address. */
function encoded(instant: string): string {
  return instant.replaceAll(':', '%3A');
}
