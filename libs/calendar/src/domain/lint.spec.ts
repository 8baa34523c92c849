import { lint } from './lint.js';
import { zoneBlockOf } from './zone-block.js';

const ZONE = zoneBlockOf('Europe/London')?.text ?? '';
const START = 'DTSTART;TZID=Europe/London:20260706T123000';
const PLAIN = [START, 'SUMMARY:Clinic', 'ORGANIZER:mailto:a@b.example'];

function file(lines: readonly string[], zone = ZONE): string {
  const event = ['BEGIN:VEVENT', 'UID:1@b.example', 'DTSTAMP:20260101T000000Z', ...lines, 'END:VEVENT'];
  return ['BEGIN:VCALENDAR', 'METHOD:PUBLISH', zone, ...event, 'END:VCALENDAR', '']
    .filter((line, place) => line !== '' || place > 4)
    .join('\r\n');
}

const weekly = (rule: string, start = START) => file([start, `RRULE:FREQ=WEEKLY;${rule}`, ...PLAIN.slice(1)]);
const moved = (id: string) =>
  weekly('COUNT=4').replace(
    'END:VCALENDAR',
    [
      'BEGIN:VEVENT',
      'UID:1@b.example',
      'DTSTAMP:20260101T000000Z',
      `RECURRENCE-ID;TZID=Europe/London:${id}`,
      ...PLAIN,
      'END:VEVENT',
      'END:VCALENDAR',
    ].join('\r\n'),
  );

describe('our lint', () => {
  it.each([
    ['a plain event', file(PLAIN)],
    ['a weekly one until a day', weekly('BYDAY=MO;UNTIL=20260803T113000Z')],
    ['one instance of a set', moved('20260713T123000')],
  ])('has nothing to say of %s', (_what, text) => {
    expect(lint(text)).toEqual([]);
  });

  it.each([
    ['no VTIMEZONE', file(PLAIN, 'X-A:b'), 'Europe/London has no VTIMEZONE'],
    ['a local UNTIL', weekly('UNTIL=20260803T123000'), 'UNTIL is local, though DTSTART has a zone'],
    [
      'an instance outside its set',
      moved('20260714T123000'),
      'RECURRENCE-ID 20260714T123000 is not one of its set',
    ],
    [
      'an unescaped comma',
      file([...PLAIN, 'LOCATION:Hub, Leeds']),
      'LOCATION has an unescaped comma or semicolon',
    ],
    [
      'a start that its rule does not know',
      weekly('BYDAY=TU;COUNT=3'),
      'DTSTART does not match its own rule',
    ],
    [
      'a recurrence in UTC',
      weekly('COUNT=3', 'DTSTART:20260706T113000Z'),
      'it repeats in UTC: the hour drifts when the clocks change',
    ],
    [
      'a zone against its rules',
      file(PLAIN, ZONE.replace('TZOFFSETTO:+0100', 'TZOFFSETTO:+0200')),
      'Europe/London is contradicted by its rules at 20260706T123000',
    ],
    ['an organiser without mailto', file([START, 'ORGANIZER:a@b.example']), 'ORGANIZER is no mailto address'],
    ['LF', file(PLAIN).replaceAll('\r\n', '\n'), 'a line ends with LF and not with CRLF'],
    [
      'a long line',
      file([...PLAIN, `DESCRIPTION:${'x'.repeat(80)}`]),
      'a line is longer than 75 octets: DESCRIPTION:xxxxxxxxxxxxxxxxxx',
    ],
    ['no organiser', file([START]), 'an event has no ORGANIZER, which METHOD:PUBLISH asks for'],
    ['a local stamp', file(PLAIN).replace('0000Z', '0000'), 'DTSTAMP is not in UTC'],
    ['a UID without a host', file(PLAIN).replace('UID:1@b.example', 'UID:1'), 'UID names no host'],
    ['a byte order mark', `\uFEFF${file(PLAIN)}`, 'it begins with a byte order mark'],
  ])('names %s', (_what, text, fault) => {
    expect(lint(text)).toEqual([fault]);
  });
});
