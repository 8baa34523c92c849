import { paired } from './pairing.js';
import { datesOf } from './recurrence.js';
import { added, cancelled, leftAlone, lineFor, rewritingOf } from './series-lines.js';
import type { DatedStanding, PlanFacts, PlanLine, Standing } from './series-standing.js';
import { wallClockAt } from './wall-clock.js';

/**
 * What a change of a series makes of each of its sessions, in the order of time. Sessions that have
 * begun are history and are not in it. A part that was changed on one session alone stays; a session
 * that was moved by hand keeps its time and still stands for its date, so that none is made beside it.
 */
export function planOf(facts: PlanFacts): PlanLine[] {
  const { wanted, sessions, now } = facts;
  const inSight = sessions.filter((session) => isInSight(session, facts));
  const reached = inSight.filter(isDated);
  const ruled = reached.filter((session) => isRuled(session, facts)).sort(inDates);
  const before = reached.filter((session) => !isRuled(session, facts));
  const dates = openDates(ruled, facts);
  const pairing = paired(ruled, [...dates.keys()]);
  const rewriting = rewritingOf(facts);
  return [
    ...pairing.kept.map(({ one, date }) => lineFor(one, date, rewriting)),
    ...before.map((one) => lineFor(one, one.date, rewriting)),
    ...pairing.left.map((one) => cancelled(one)),
    ...pairing.added.filter((date) => isLater(dates.get(date), now)).map((date) => added(date, wanted)),
    ...inSight.filter((session) => !isDated(session)).map((session) => leftAlone(session)),
  ].sort(inTime);
}

function isInSight({ date, status, draft }: Standing, { series, from = '', now }: PlanFacts): boolean {
  const day = date ?? wallClockAt(draft.startsAt, series.timeZone).date;
  return status !== 'held' && draft.startsAt > now && day >= from;
}

function isDated(session: Standing): session is DatedStanding {
  return session.date !== null;
}

/** The timetable speaks for the dates from its first one on; those before it keep their dates. */
function isRuled({ date }: DatedStanding, { series }: PlanFacts): boolean {
  return date >= series.firstDate;
}

/**
 * The dates that sessions may stand for, with their starts: those to come, and the last that has passed
 * where the next session would rather have gone there (today's at an earlier hour, or to the day before):
 * that one is left alone then, and neither cancelled nor given its neighbour's date.
 */
function openDates(ruled: readonly DatedStanding[], { wanted, sessions, now }: PlanFacts): Map<string, Date> {
  const others = sessions.filter((session) => !ruled.some(({ id }) => id === session.id));
  const isTaken = new Set(others.map(({ date }) => date));
  const free = datesOf(wanted).filter(({ date }) => !isTaken.has(date));
  const toCome = free.filter(({ startsAt }) => startsAt > now);
  const gone = free.filter(({ startsAt }) => startsAt <= now).slice(-1);
  const next = ruled[0]?.date;
  const rather = gone.filter(({ date }) => next !== undefined && isNearer(next, date, toCome[0]?.date));
  return new Map([...rather, ...toCome].map(({ date, startsAt }) => [date, startsAt]));
}

function isNearer(to: string, one: string, other: string | undefined): boolean {
  const away = (date: string) => Math.abs(Date.parse(date) - Date.parse(to));
  return one === to || (other !== undefined && away(one) < away(other));
}

function isLater(startsAt: Date | undefined, now: Date): boolean {
  return startsAt !== undefined && startsAt > now;
}

function inDates(a: DatedStanding, b: DatedStanding): number {
  return a.date < b.date ? -1 : Number(a.date > b.date);
}

function inTime(a: PlanLine, b: PlanLine): number {
  return startOf(a) - startOf(b) || ((a.sessionId ?? '') < (b.sessionId ?? '') ? -1 : 1);
}

function startOf({ before, after }: PlanLine): number {
  return +((after ?? before)?.startsAt ?? 0);
}
