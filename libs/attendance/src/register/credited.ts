import type { Interval } from '#kernel';
import { timed, type AgendaItem } from '#programme';
import { breaksOf } from '#study-days';
import { minutesCredited } from '../domain/credit.js';
import { stretchesOf } from '../domain/parts.js';

/** What must be known of a session to credit it. Instants are milliseconds, spans and the agenda JSON. */
export interface CreditRow {
  readonly sessionId: string;
  readonly kind: string;
  readonly minutes: number | null;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly spans: string;
  readonly agenda: string;
}

/** What a line credits: no engine can take breaks out of spans, so that it is done here. */
export function creditedIn(row: CreditRow, parts: readonly Interval[]): number | null {
  const session = { start: new Date(row.startsAt), end: new Date(row.endsAt) };
  const spans = stretchesOf(JSON.parse(row.spans) as [number, number][]);
  return minutesCredited({ minutes: row.minutes, spans }, session, pausesOf(row, session, parts));
}

/** The parts of a study day say where its breaks are; everywhere else the agenda does. */
function pausesOf({ agenda }: CreditRow, session: Interval, parts: readonly Interval[]): Interval[] {
  if (parts.length > 0) return breaksOf(parts, session);
  return breaksIn(JSON.parse(agenda) as AgendaItem[], session.start);
}

export function breaksIn(agenda: readonly AgendaItem[], startsAt: Date): Interval[] {
  return timed(agenda, startsAt)
    .filter(({ kind }) => kind === 'break')
    .map((item) => ({ start: item.startsAt, end: item.endsAt }));
}
