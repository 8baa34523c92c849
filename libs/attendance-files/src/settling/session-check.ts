import type { Interval } from '#kernel';
import { clip, minutesIn } from '#kernel';
import type { Issue, ReportRow } from '../report.js';

const HOUR = 3_600_000;
/** People come early and leave late by this much, and a zone still shows. */
const LOOSE_END = 20 * 60_000;

/** From the first join to the last leave of everybody who was in the meeting. */
export function spanOf(rows: readonly ReportRow[]): Interval | undefined {
  let [start, end] = [Infinity, -Infinity];
  for (const { kind, joinedAt, leftAt } of rows) {
    if (kind === 'waiting-room' || kind === 'no-show') continue;
    start = Math.min(start, +(joinedAt ?? leftAt ?? Infinity));
    end = Math.max(end, +(leftAt ?? joinedAt ?? -Infinity));
  }
  return start <= end ? { start: new Date(start), end: new Date(end) } : undefined;
}

/**
 * Compares when the file's people met with the timetabled session: shifted by whole hours means another
 * time zone; another day means the file of another meeting; the same day without a shared minute deserves a look.
 */
export function compareWithSession(
  span: Interval | undefined,
  session: Interval | undefined,
  dayNumber: (instant: Date) => string,
): Issue[] {
  if (!span || !session || overlaps(span, session)) return [];
  const hours = wholeHoursApart(span, session);
  if (hours !== undefined) return [zoneIssue(hours)];
  const days = [dayNumber(span.start), dayNumber(span.end)];
  const isSameDay = days.some((day) => day === dayNumber(session.start) || day === dayNumber(session.end));
  return [isSameDay ? OTHER_TIME : OTHER_DAY];
}

/** Half of the session, or half of the file's own time, lies within the other. */
function overlaps(span: Interval, session: Interval): boolean {
  const shared = clip(span, session);
  if (!shared) return +span.start === +span.end && span.start >= session.start && span.end <= session.end;
  return minutesIn(shared) * 2 >= Math.min(minutesIn(span), minutesIn(session));
}

function wholeHoursApart(span: Interval, session: Interval): number | undefined {
  const apart = +span.start - +session.start;
  const hours = Math.round(apart / HOUR);
  if (hours === 0 || Math.abs(hours) > 14 || Math.abs(apart - hours * HOUR) > LOOSE_END) return undefined;
  const endsApart = +span.end - +session.end - hours * HOUR;
  return Math.abs(endsApart) <= 2 * LOOSE_END ? hours : undefined;
}

function zoneIssue(hours: number): Issue {
  const many = Math.abs(hours) === 1 ? '1 hour' : `${Math.abs(hours)} hours`;
  const message = `The times in this file are ${many} ${hours > 0 ? 'later' : 'earlier'} than the session. It was probably written in another time zone: choose that zone.`;
  return { level: 'warning', code: 'time-zone', message, rows: [] };
}

const OTHER_DAY: Issue = {
  level: 'warning',
  code: 'different-day',
  message: 'Nobody in this file was there on the day of the session. It may be the file of another meeting.',
  rows: [],
};

const OTHER_TIME: Issue = {
  level: 'warning',
  code: 'different-time',
  message:
    'The times in this file hardly meet those of the session. Check that it is the right file and time zone.',
  rows: [],
};
