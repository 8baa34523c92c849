import { addressedTo, tentative } from './addressed.js';
import { calendarFile } from './calendar-file.js';
import { unfolded } from './lines.js';
import { lint } from './lint.js';
import { nextSequence, type SessionEvent } from './session-event.js';
import { serialised } from './vevent.js';

const PUBLISHER = {
  baseUrl: 'https://learn.example',
  name: 'Northmoor "Learning", Network',
  email: 'learn@learn.example',
};

const CLINIC: SessionEvent = {
  sessionId: 'abc',
  uid: 'abc@learn.example',
  title: 'Talking, with families; about symptoms',
  summary: 'How to begin.\n\nWhat to say, and when to ask.',
  startsAt: new Date('2026-07-06T11:30:00Z'),
  endsAt: new Date('2026-07-06T12:30:00Z'),
  timeZone: 'Europe/London',
  mode: 'online',
  venue: null,
  status: 'confirmed',
  sequence: 2,
  stampedAt: new Date('2026-03-01T10:00:00Z'),
};

function linesOf(event: Partial<SessionEvent> = {}): string[] {
  return unfolded(serialised({ ...CLINIC, ...event }, PUBLISHER).text);
}

function fileOf(event: Partial<SessionEvent> = {}): string {
  const { text, zone } = serialised({ ...CLINIC, ...event }, PUBLISHER);
  return calendarFile({ name: 'A, B', method: 'PUBLISH', zones: [zone ?? 'Europe/London'], events: [text] });
}

describe('a session in a calendar', () => {
  it('is one event in its own zone, told by UTC when it last changed', () => {
    expect(linesOf()).toEqual([
      'BEGIN:VEVENT',
      'UID:abc@learn.example',
      'SEQUENCE:2',
      'DTSTAMP:20260301T100000Z',
      'DTSTART;TZID=Europe/London:20260706T123000',
      'DTEND;TZID=Europe/London:20260706T133000',
      'SUMMARY:Talking\\, with families\\; about symptoms',
      'LOCATION:Online: https://learn.example/sessions/abc',
      'DESCRIPTION:How to begin.\\n\\nWhat to say\\, and when to ask.\\n\\nAll about it\\, and the way in: https://learn.example/sessions/abc',
      'ORGANIZER;CN="Northmoor Learning , Network":mailto:learn@learn.example',
      'URL;VALUE=URI:https://learn.example/sessions/abc',
      'STATUS:CONFIRMED',
      'END:VEVENT',
    ]);
  });

  it.each([
    [
      'winter in London',
      'Europe/London',
      '2026-12-07T12:30:00Z',
      'DTSTART;TZID=Europe/London:20261207T123000',
    ],
    [
      'summer in London',
      'Europe/London',
      '2026-07-06T11:30:00Z',
      'DTSTART;TZID=Europe/London:20260706T123000',
    ],
    ['Auckland', 'Pacific/Auckland', '2026-07-06T00:30:00Z', 'DTSTART;TZID=Pacific/Auckland:20260706T123000'],
    [
      'a zone under its older name',
      'GB',
      '2026-07-06T11:30:00Z',
      'DTSTART;TZID=Europe/London:20260706T123000',
    ],
    [
      'a zone whose rules the library gets wrong',
      'Africa/Casablanca',
      '2026-07-06T11:30:00Z',
      'DTSTART:20260706T113000Z',
    ],
    ['UTC', 'UTC', '2026-07-06T11:30:00Z', 'DTSTART:20260706T113000Z'],
  ])('says the hour of %s', (_place, timeZone, start, line) => {
    const startsAt = new Date(start);

    expect(linesOf({ timeZone, startsAt, endsAt: new Date(+startsAt + 3_600_000) })[4]).toBe(line);
  });

  it.each([
    ['in a room', { mode: 'in-person', venue: 'Room 1, Hub' }, 'LOCATION:Room 1\\, Hub'],
    [
      'in both',
      { mode: 'hybrid', venue: 'Hub' },
      'LOCATION:Hub\\, or online: https://learn.example/sessions/abc',
    ],
    ['not known', { mode: 'in-person', venue: null }, 'LOCATION:See https://learn.example/sessions/abc'],
  ] as const)('has a place: %s', (_where, place, line) => {
    expect(linesOf(place)).toContain(line);
  });

  it('is folded on character borders and has none of the ten defects, whatever its words', () => {
    for (const title of ['ŵ'.repeat(90), '👩‍⚕️ '.repeat(30), 'x'.repeat(300), 'a\\;,"b\r\nEND:VEVENT']) {
      const text = fileOf({ title, summary: `${title}\n${title}`, mode: 'hybrid', venue: title });

      expect(lint(text)).toEqual([]);
      expect(text.match(/^END:VEVENT/gm)).toHaveLength(1);
    }
  });

  it('is tentative in the feed of somebody who waits', () => {
    const { text } = serialised(CLINIC, PUBLISHER);

    expect(unfolded(tentative(text)).slice(-4, -1)).toEqual([
      'URL;VALUE=URI:https://learn.example/sessions/abc',
      'STATUS:TENTATIVE',
      'TRANSP:TRANSPARENT',
    ]);
  });

  it.each([
    [false, 'REQUEST', 'STATUS:CONFIRMED', 'ACCEPTED'],
    [true, 'CANCEL', 'STATUS:CANCELLED', 'DECLINED'],
  ] as const)(
    'names the one person whom a message is for (cancelled: %s)',
    (isCancelled, method, status, standing) => {
      const { text, zone } = serialised(CLINIC, PUBLISHER);
      const email = 'somebody.with.a.long.name@calder-vale-community-nursing.example';

      const sent = addressedTo(text, { email, isCancelled, at: new Date('2026-04-01T09:00:00Z') });

      expect(unfolded(sent).slice(-3)).toEqual([
        status,
        `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=${standing};RSVP=FALSE:mailto:${email}`,
        'END:VEVENT',
      ]);
      expect(unfolded(sent)).toContain('DTSTAMP:20260401T090000Z');
      expect(lint(calendarFile({ method, zones: [zone ?? ''], events: [sent] }))).toEqual([]);
    },
  );
});

describe('the SEQUENCE', () => {
  it.each([
    ['a mended word', { title: 'Other' }, 2],
    ['another hour', { startsAt: new Date('2026-07-06T10:30:00Z') }, 3],
    ['a shorter session', { endsAt: new Date('2026-07-06T12:15:00Z') }, 3],
    ['another place', { mode: 'in-person', venue: 'Hub' }, 3],
    ['a cancellation', { status: 'cancelled' }, 3],
  ] as const)('after %s', (_change, change, sequence) => {
    expect(nextSequence(CLINIC, { ...CLINIC, ...change })).toBe(sequence);
  });
});
