import { XMLParser } from 'fast-xml-parser';
import type { Draft, DraftRow } from '../draft.js';
import { damagedFile, unsafeXml, UnknownFormat } from '../refusals.js';
import { headerHash } from '../text/header.js';
import { instantOf, isThing, numberOf, textOf, type Thing, thingsIn } from './json.js';

/**
 * BigBlueButton's events.xml: a recording's events, of which joins and leaves are read. Times are UTC; older
 * servers give only their own clock, which the meeting's id, that ends in its start, puts right.
 * Definitions (DOCTYPE, ENTITY) are refused before anything is parsed.
 */
export function draftFromXml(text: string): Draft {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw unsafeXml();
  const recording = rootOf(text)['recording'];
  if (!isThing(recording) || !('@bbb_version' in recording || '@meeting_id' in recording)) {
    throw new UnknownFormat([], headerHash([]), {});
  }
  // The parser makes do with a file that stops half-way, which would lose people without a word.
  if (!/<\/recording\s*>\s*$/.test(text)) throw damagedFile('XML');
  const events = eventsIn(recording);
  const end = events.at(-1)?.at;
  return {
    format: 'bigbluebutton-events-xml',
    header: ['bigbluebutton', 'recording', 'event'],
    meeting: { title: titleOf(recording), start: events[0]?.at, end },
    rows: stays(events, end),
  };
}

interface Happening {
  readonly row: number;
  readonly event: Thing;
  readonly at: Date | undefined;
}

function rootOf(text: string): Thing {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    parseAttributeValue: false,
    isArray: (name) => name === 'event',
  });
  const root = parsedBy(parser, text);
  if (!isThing(root)) throw damagedFile('XML');
  return root;
}

function parsedBy(parser: XMLParser, text: string): unknown {
  try {
    return parser.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function titleOf(recording: Thing): string | undefined {
  const { meeting, metadata } = recording;
  return (
    (isThing(meeting) ? textOf(meeting['@name']) : undefined) ??
    (isThing(metadata) ? textOf(metadata['@meetingName']) : undefined)
  );
}

function eventsIn(recording: Thing): Happening[] {
  const events = thingsIn(recording['event']);
  const start = numberOf(textOf(recording['@meeting_id'])?.split('-').at(-1));
  const first = numberOf(events[0]?.['@timestamp']) ?? 0;
  return events.map((event, place) => {
    const sinceFirst = (numberOf(event['@timestamp']) ?? NaN) - first;
    const at =
      instantOf(event['timestampUTC']) ?? instantOf(event['date']) ?? instantOf((start ?? NaN) + sinceFirst);
    return { row: place + 1, event, at };
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
    if (kind === 'ParticipantLeftEvent') {
      const stay = open.get(who);
      if (stay) rows.push({ ...stay, left: happening.at });
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
