import { damagedFile, inTurns, instantOf, isThing, numberOf, textOf, type Thing } from '#loose';
import { parsedXml, piecesOf } from '#xml';
import type { Draft, DraftRow } from '../draft.js';
import { UnknownFormat } from '../refusals.js';
import { headerHash } from '../text/header.js';

/**
 * BigBlueButton's events.xml: a recording's events, of which joins and leaves are read. Times are UTC; older
 * servers give only their own clock, which the meeting's id, that ends in its start, puts right.
 * Definitions (DOCTYPE, ENTITY) are refused before anything is parsed. Events are parsed one by one, since
 * parsing a long recording whole would hold everybody up.
 */
export async function draftFromXml(xml: string): Promise<Draft> {
  const { pieces, rest } = piecesOf(xml, 'event');
  const recording = parsedXml(rest)['recording'];
  if (!isThing(recording) || !('@bbb_version' in recording || '@meeting_id' in recording)) {
    throw new UnknownFormat([], headerHash([]), {});
  }
  // The parser makes do with a file that stops half-way, which would lose people without a word.
  if (!rest.trimEnd().endsWith('</recording>')) throw damagedFile('XML');
  const events = timed(await inTurns(pieces, parsedEvent), recording);
  const end = events.at(-1)?.at;
  return {
    format: 'bigbluebutton-events-xml',
    header: ['bigbluebutton', 'recording', 'event'],
    meeting: { title: titleOf(recording), start: events[0]?.at, end },
    rows: stays(events, end),
  };
}

function titleOf({ meeting, metadata }: Thing): string | undefined {
  return (
    (isThing(meeting) ? textOf(meeting['@name']) : undefined) ??
    (isThing(metadata) ? textOf(metadata['@meetingName']) : undefined)
  );
}

function parsedEvent(text: string): Thing {
  const { event } = parsedXml(text);
  return isThing(event) ? event : {};
}

interface Happening {
  readonly row: number;
  readonly event: Thing;
  readonly at: Date | undefined;
}

function timed(events: readonly Thing[], recording: Thing): Happening[] {
  const start = numberOf(textOf(recording['@meeting_id'])?.split('-').at(-1));
  const first = numberOf(events[0]?.['@timestamp']) ?? 0;
  return events.map((event, place) => {
    const sinceFirst = (numberOf(event['@timestamp']) ?? NaN) - first;
    const byClock = instantOf(event['timestampUTC']) ?? instantOf(event['date']);
    return { row: place + 1, event, at: byClock ?? instantOf((start ?? NaN) + sinceFirst) };
  });
}

function stays(events: readonly Happening[], end: Date | undefined): DraftRow[] {
  const rows: DraftRow[] = [];
  const open = new Map<string, DraftRow>();
  for (const happening of events) {
    const who = textOf(happening.event['userId']);
    if (!who || happening.event['@module'] !== 'PARTICIPANT') continue;
    const kind = happening.event['@eventname'];
    if (kind === 'ParticipantJoinEvent' && !open.has(who)) open.set(who, joining(happening));
    const stay = kind === 'ParticipantLeftEvent' ? open.get(who) : undefined;
    if (stay) {
      rows.push({ ...stay, left: happening.at });
      open.delete(who);
    }
  }
  const stillThere = [...open.values()].map((stay) => ({ ...stay, left: end, assumedEnd: true }));
  return [...rows, ...stillThere].sort((one, other) => one.row - other.row);
}

function joining({ row, event, at }: Happening): DraftRow {
  return {
    row,
    kind: 'connection',
    name: textOf(event['name']) ?? '',
    joinToken: textOf(event['externalUserId']),
    joined: at,
  };
}
