import { unfolded, type Line } from './lines.js';
import { recurrenceFaults } from './lint-recurrence.js';
import { agreesWithZone } from './zone-rules.js';
import { Temporal } from 'temporal-polyfill';

/**
 * What is wrong with a calendar file, as sentences: the ten defects that no validator catches (no VTIMEZONE,
 * local UNTIL, RECURRENCE-ID outside its set, an unescaped comma or semicolon, DTSTART that does not match its
 * rule, a UTC recurrence, a zone's name against its rules, ORGANIZER without mailto, LF line ends, long lines),
 * and what each METHOD asks for.
 */
export function lint(text: string): string[] {
  const lines = unfolded(text).map(lineOf);
  const events = eventsIn(lines);
  return [
    ...faultsOfForm(text),
    ...faultsOfZones(text, lines),
    ...events.flatMap((event) => [...faultsOfEvent(event), ...faultsOfMethod(event, methodIn(lines))]),
    ...recurrenceFaults(events),
  ];
}

function faultsOfForm(text: string): string[] {
  const faults: string[] = [];
  if (/(^|[^\r])\n/.test(text)) faults.push('a line ends with LF and not with CRLF');
  if (text.startsWith('\uFEFF')) faults.push('it begins with a byte order mark');
  if (text.includes('\uFFFD')) faults.push('a character was cut in two');
  const long = text.split(/\r?\n/).find((line) => Buffer.byteLength(line) > 75);
  if (long !== undefined) faults.push(`a line is longer than 75 octets: ${long.slice(0, 30)}`);
  return faults;
}

function faultsOfZones(text: string, lines: readonly Line[]): string[] {
  const blocks = new Map(
    Array.from(text.matchAll(/BEGIN:VTIMEZONE[\s\S]*?END:VTIMEZONE/g), ([block]) => [
      /^TZID:(.*?)\r?$/m.exec(block)?.[1] ?? '',
      block,
    ]),
  );
  const faults = lines.flatMap(({ tzid, value }) => {
    if (tzid === undefined) return [];
    const block = blocks.get(tzid);
    if (block === undefined) return [`${tzid} has no VTIMEZONE`];
    const instant = Temporal.PlainDateTime.from(value).toZonedDateTime(tzid).epochMilliseconds;
    return agreesWithZone(block, new Date(instant), tzid)
      ? []
      : [`${tzid} is contradicted by its rules at ${value}`];
  });
  return [...new Set(faults)];
}

const TEXTS = new Set(['SUMMARY', 'DESCRIPTION', 'LOCATION', 'COMMENT', 'X-WR-CALNAME']);

function faultsOfEvent(event: readonly Line[]): string[] {
  return event.flatMap(({ name, value }) => {
    if (TEXTS.has(name) && /[;,]/.test(value.replace(/\\./g, '')))
      return [`${name} has an unescaped comma or semicolon`];
    if (name === 'ORGANIZER' && !/^mailto:\S+@\S+$/i.test(value)) return ['ORGANIZER is no mailto address'];
    if (name === 'DTSTAMP' && !/^\d{8}T\d{6}Z$/.test(value)) return ['DTSTAMP is not in UTC'];
    if (name === 'UID' && !/^\S+@\S+$/.test(value)) return ['UID names no host'];
    return [];
  });
}

const NEEDED: Readonly<Record<string, readonly string[]>> = {
  PUBLISH: ['ORGANIZER'],
  REQUEST: ['ORGANIZER', 'ATTENDEE', 'SEQUENCE'],
  CANCEL: ['ORGANIZER', 'ATTENDEE', 'SEQUENCE'],
};

function faultsOfMethod(event: readonly Line[], method: string): string[] {
  const names = new Set(event.map(({ name }) => name));
  return ['UID', 'DTSTAMP', 'DTSTART', ...(NEEDED[method] ?? [])]
    .filter((name) => !names.has(name))
    .map((name) => `an event has no ${name}, which METHOD:${method} asks for`);
}

function methodIn(lines: readonly Line[]): string {
  return lines.find(({ name }) => name === 'METHOD')?.value ?? '';
}

function eventsIn(lines: readonly Line[]): Line[][] {
  const events: Line[][] = [];
  let open: Line[] | undefined;
  for (const line of lines) {
    if (line.whole === 'BEGIN:VEVENT') events.push((open = []));
    else if (line.whole === 'END:VEVENT') open = undefined;
    else open?.push(line);
  }
  return events;
}

function lineOf(whole: string): Line {
  const [, head = '', value = ''] = /^((?:[^":]|"[^"]*")*):(.*)$/s.exec(whole) ?? [];
  const [name = ''] = head.split(';');
  return { name, tzid: /;TZID="?([^";:]+)/.exec(head)?.[1], value, whole };
}
