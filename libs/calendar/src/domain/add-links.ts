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

/** A page of Google's that is filled in and waits for a press. Nothing is sent to them unless the link is followed. */
export function googleLink({ title, startsAt, endsAt, timeZone, place, link }: Addition): string {
  const dates = `${compact(startsAt)}/${compact(endsAt)}`;
  const asked = { action: 'TEMPLATE', text: title, dates, ctz: timeZone, details: link, location: place };
  return `https://calendar.google.com/calendar/render?${queryOf(asked)}`;
}

/** The same of Outlook's, for accounts at work. */
export function outlookLink({ title, startsAt, endsAt, place, link }: Addition): string {
  const asked = {
    ...{ path: '/calendar/action/compose', rru: 'addevent', subject: title, body: link, location: place },
    ...{ startdt: startsAt.toISOString(), enddt: endsAt.toISOString() },
  };
  return `https://outlook.office.com/calendar/0/deeplink/compose?${queryOf(asked)}`;
}

/** The address by which a calendar program subscribes, and does not only download. */
export function subscription(address: string): string {
  return address.replace(/^https?:/, 'webcal:');
}

/** By hand: URLSearchParams takes as long as all else that a session's page says. */
function queryOf(asked: Readonly<Record<string, string>>): string {
  return Object.entries(asked)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
}

/** 20261005T113000Z: the very instant, whatever zone the page then shows. */
function compact(instant: Date): string {
  return instant.toISOString().replace(/[-:]|\.\d+/g, '');
}
