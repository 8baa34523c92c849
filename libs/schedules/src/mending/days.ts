import type { LooseDay } from '../loose-schedule.js';
import type { ScheduleDay } from '../schedule.js';
import { instantIn, written } from './moments.js';
import type { Notes } from './notes.js';

const A_DAY = 24 * 60 * 60 * 1000;

/** A day that can be placed in time, or nothing: by its date, its start, or the first of its talks. */
export function dayFrom(
  day: LooseDay,
  { index, timeZone, mended }: { index: number; timeZone: string; mended: Notes },
): ScheduleDay | undefined {
  const first = earliest(day.events.map((event) => instantIn(event.date, timeZone)));
  const said = instantIn(day.start, timeZone) ?? instantIn(`${day.date ?? ''}T00:00`, timeZone);
  const startsAt = said ?? first;
  if (!startsAt) return undefined;
  const isDate = /^\d{4}-\d{2}-\d{2}$/;
  const date = isDate.exec(day.date ?? '')?.[0] ?? written(startsAt, timeZone).slice(0, 10);
  const end = instantIn(day.end, timeZone);
  const isRight = end !== undefined && end > startsAt;
  if (!isRight)
    mended.add('day-end', 'A day that did not say when it ends, ends a day after its start.', date);
  return { index, date, startsAt, endsAt: isRight ? end : new Date(+startsAt + A_DAY) };
}

function earliest(instants: readonly (Date | undefined)[]): Date | undefined {
  const known = instants.filter((instant) => instant !== undefined);
  return known.length === 0 ? undefined : new Date(Math.min(...known.map(Number)));
}
