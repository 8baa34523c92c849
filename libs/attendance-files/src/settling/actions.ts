import { inTurns } from '#loose';
import type { Interval } from '#kernel';
import type { DraftEvent, DraftRow } from '../draft.js';
import { readName } from '../names.js';
import type { Issue } from '../report.js';
import type { Moments } from './moments.js';

interface Event extends DraftEvent {
  readonly instant: Date;
}

/**
 * Stays out of an action list. Each leave closes the person's earliest open stay; what stays open is closed
 * where the person was last seen, else at the meeting's end (the session's, or the list's last line), and is
 * marked as assumed. A leave that nothing opened is left out, except where it is the person's first line:
 * then they were there, since when is unknown.
 */
export async function staysFromActions(
  drafts: readonly DraftEvent[],
  moments: Moments,
  session: Interval | undefined,
): Promise<{ rows: DraftRow[]; issues: Issue[] }> {
  const read = await inTurns(drafts, (event) => {
    const instant = moments.read(event.at)?.instant;
    return instant ? [{ ...event, instant }] : [];
  });
  const events = read.flat();
  const unread = drafts.filter((_, place) => read[place]?.length === 0);
  const lastLine = latest(events.map(({ instant }) => instant));
  const ends = [session?.end, lastLine].filter((end) => end !== undefined);
  const people = await inTurns([...(await byPerson(events)).values()], (own) => paired(own, ends));
  return {
    rows: people.flatMap(({ rows }) => rows).sort((one, other) => one.row - other.row),
    issues: [...orphans(people.flatMap(({ spare }) => spare)), ...unreadTimes(unread)],
  };
}

async function byPerson(events: readonly Event[]): Promise<Map<string, Event[]>> {
  const people = new Map<string, Event[]>();
  await inTurns(events, (event) => {
    const { name, isDialIn } = readName(event.name);
    const key = isDialIn ? event.name : name;
    const own = people.get(key);
    if (own) own.push(event);
    else people.set(key, [event]);
  });
  return people;
}

function paired(events: readonly Event[], ends: readonly Date[]): { rows: DraftRow[]; spare: Event[] } {
  const open: Event[] = [];
  const rows: DraftRow[] = [];
  const spare: Event[] = [];
  for (const event of [...events].sort((one, other) => +one.instant - +other.instant)) {
    const start = event.did === 'left' ? open.shift() : undefined;
    if (event.did === 'joined') open.push(event);
    else if (start) rows.push(stay(start, event.instant));
    else if (rows.length === 0)
      rows.push({ row: event.row, kind: 'connection', name: event.name, left: event.instant });
    else spare.push(event);
  }
  const lastSeen = latest(events.map(({ instant }) => instant));
  return { rows: [...rows, ...open.map((start) => closed(start, [lastSeen, ...ends]))], spare };
}

function stay({ row, name, instant }: Event, left: Date): DraftRow {
  return { row, kind: 'connection', name, joined: instant, left };
}

function closed(start: Event, ends: readonly (Date | undefined)[]): DraftRow {
  const end = ends.find((candidate) => candidate && candidate > start.instant);
  const { row, name, instant } = start;
  return { row, kind: 'connection', name, joined: instant, left: end, assumedEnd: end !== undefined };
}

function latest(instants: readonly Date[]): Date | undefined {
  return instants.reduce<Date | undefined>((last, next) => (last && last >= next ? last : next), undefined);
}

function orphans(events: readonly Event[]): Issue[] {
  if (events.length === 0) return [];
  const message = 'Some lines say that a person left who had left already. They were left out.';
  return [{ level: 'info', code: 'orphan-left', message, rows: events.map(({ row }) => row) }];
}

function unreadTimes(events: readonly DraftEvent[]): Issue[] {
  if (events.length === 0) return [];
  const message = 'We could not read the time in some lines. They were left out.';
  return [{ level: 'warning', code: 'unread-time', message, rows: events.map(({ row }) => row) }];
}
