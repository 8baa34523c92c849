/** What a calendar has to say of a session. */
export interface Clinic {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly startsAt: number;
  readonly endsAt: number;
}

/** The plainest way to write a calendar file: lines of text, joined. It escapes and folds nothing and knows UTC only. */
export function joinedByHand(clinics: readonly Clinic[]): string {
  const events = clinics.map(({ id, title, summary, startsAt, endsAt }) =>
    [
      ...['BEGIN:VEVENT', `UID:${id}@localhost`, 'SEQUENCE:0', `DTSTAMP:${stamp(startsAt)}`],
      ...[`DTSTART:${stamp(startsAt)}`, `DTEND:${stamp(endsAt)}`, `SUMMARY:${title}`],
      ...[`LOCATION:Online: http://localhost/sessions/${id}`, `DESCRIPTION:${summary}`],
      ...['ORGANIZER:mailto:a@b.example', `URL:http://localhost/sessions/${id}`],
      ...['STATUS:CONFIRMED', 'END:VEVENT'],
    ].join('\r\n'),
  );
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'METHOD:PUBLISH', ...events, 'END:VCALENDAR', ''].join('\r\n');
}

function stamp(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}
