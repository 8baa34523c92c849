import { TIERS, type FieldError } from '#kernel';
import { faultOfAgenda, type AgendaItem } from './agenda.js';
import { faultOfRule, type AttendanceRule } from './attendance-rule.js';
import type { Audience } from './audience.js';
import type { Meeting, SessionKind, SessionMode } from './kinds.js';
import { faultOfBreaks, faultOfDays, faultOfRecurrence, type Break } from './recurrence.js';
import { isDate, isTime, isTimeZone } from './wall-clock.js';

/** What a session and a series are both made of. */
export interface Particulars {
  readonly title: string;
  readonly kind: SessionKind;
  readonly summary: string;
  readonly timeZone: string;
  readonly mode: SessionMode;
  readonly venue: string | null;
  readonly capacity: number | null;
  readonly audience: Audience;
  readonly agenda: readonly AgendaItem[];
  readonly attendanceRule: AttendanceRule;
  readonly meeting: Meeting;
}

/** A session as somebody wants it to be. */
export interface SessionDraft extends Particulars {
  readonly seriesId: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Who leads it, by id, in the order in which they are named. */
  readonly leaderIds: readonly string[];
}

/** A series as somebody wants it to be. */
export interface SeriesDraft extends Particulars {
  readonly recurrence: string | null;
  readonly firstDate: string;
  readonly startTime: string;
  readonly minutes: number;
  readonly breaks?: readonly Break[];
  readonly exceptDates?: readonly string[];
  readonly extraDates?: readonly string[];
  /** Who leads its sessions; whoever made the series, where nobody is named. */
  readonly leaderIds?: readonly string[];
}

const LONGEST = 7 * 24 * 60;

export function minutesOf({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }): number {
  return Math.round((+endsAt - +startsAt) / 60_000);
}

/** A kept session as the draft that it would be, so that a change is checked as a whole. */
export function draftIn(
  session: Omit<SessionDraft, 'leaderIds'>,
  leaderIds: readonly string[],
): SessionDraft {
  const { seriesId, title, kind, summary, startsAt, endsAt, timeZone, mode, venue, capacity } = session;
  const { audience, agenda, attendanceRule, meeting } = session;
  return {
    ...{ seriesId, title, kind, summary, startsAt, endsAt, timeZone, mode, venue, capacity },
    ...{ audience, agenda, attendanceRule, meeting, leaderIds },
  };
}

/** Everything that is wrong with it, a sentence a field. */
export function faultsOfSession(draft: SessionDraft): FieldError[] {
  const minutes = minutesOf(draft);
  return said([
    ...faultsOfParticulars(draft),
    ['endsAt', minutes > 0 ? undefined : 'The end must be after the start'],
    ['endsAt', minutes <= LONGEST ? undefined : 'A session lasts 7 days at the most'],
    ['agenda', minutes > 0 ? faultOfAgenda(draft.agenda, minutes) : undefined],
  ]);
}

export function faultsOfSeries(draft: SeriesDraft): FieldError[] {
  const { timeZone, firstDate, startTime, minutes, breaks, exceptDates, extraDates } = draft;
  const beside: Finding[] = [
    ['breaks', faultOfBreaks(breaks)],
    ['exceptDates', faultOfDays(exceptDates)],
    ['extraDates', faultOfDays(extraDates)],
  ];
  const isDated = isDate(firstDate) && beside.every(([, fault]) => fault === undefined);
  const isTimed = isTimeZone(timeZone) && isDated && isTime(startTime) && minutes > 0;
  return said([
    ...faultsOfParticulars(draft),
    ['firstDate', isDate(firstDate) ? undefined : 'Enter the first date, such as 2026-10-05'],
    ['startTime', isTime(startTime) ? undefined : 'Enter the time it starts, such as 12:30'],
    ['minutes', isCount(minutes, LONGEST) ? undefined : 'Enter how many minutes it lasts, from 1 to 10080'],
    ...beside,
    ['recurrence', isTimed ? faultOfRecurrence(draft) : undefined],
    ['agenda', minutes > 0 ? faultOfAgenda(draft.agenda, minutes) : undefined],
  ]);
}

type Finding = readonly [field: string, message: string | undefined];

function faultsOfParticulars(draft: Particulars): Finding[] {
  const { title, summary, timeZone, capacity, venue } = draft;
  return [
    ['title', title === '' ? 'Enter a title' : tooLong(title, 150)],
    ['summary', tooLong(summary, 4000)],
    ['timeZone', isTimeZone(timeZone) ? undefined : 'Enter a time zone such as Europe/London'],
    [
      'capacity',
      capacity === null || isCount(capacity, 100_000)
        ? undefined
        : 'Enter the number of places, from 1 to 100000',
    ],
    ['venue', tooLong(venue ?? '', 300)],
    ['meeting.url', faultOfLink(draft.meeting.url)],
    ['meeting.dialIn', tooLong(draft.meeting.dialIn ?? '', 300)],
    ['meeting.feedbackUrl', faultOfLink(draft.meeting.feedbackUrl ?? null)],
    ['attendanceRule.value', faultOfRule(draft.attendanceRule)],
    [
      'audience.tiers',
      draft.audience.tiers.every((tier) => TIERS.includes(tier)) ? undefined : 'Choose from the list',
    ],
    ...draft.agenda.flatMap(faultsOfItem),
  ];
}

function faultsOfItem({ title, minutes, who, notes }: AgendaItem, index: number): Finding[] {
  return [
    [`agenda.${index}.who`, tooLong(who ?? '', 150)],
    [`agenda.${index}.notes`, tooLong(notes ?? '', 500)],
    [`agenda.${index}.title`, title === '' ? 'Say what this part is called' : tooLong(title, 150)],
    [
      `agenda.${index}.minutes`,
      isCount(minutes, LONGEST) ? undefined : 'Enter how many minutes this part takes',
    ],
  ];
}

/** A link that people press must go to a web page: nothing else is let in. */
function faultOfLink(url: string | null): string | undefined {
  if (url === null) return undefined;
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)
    ? tooLong(url, 2000)
    : 'Enter the whole link, beginning with https://';
}

function tooLong(text: string, most: number): string | undefined {
  return text.length > most ? `Use ${most} characters at the most` : undefined;
}

function isCount(value: number, most: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= most;
}

function said(findings: readonly Finding[]): FieldError[] {
  return findings.flatMap(([field, message]) => (message === undefined ? [] : [{ field, message }]));
}
