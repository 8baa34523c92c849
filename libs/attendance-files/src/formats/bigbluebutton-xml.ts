import { XMLParser } from 'fast-xml-parser';
import type { Draft, DraftRow } from '../draft.js';
import { damagedFile, unsafeXml, UnknownFormat } from '../refusals.js';
import { headerHash } from '../text/header.js';
import { inTurns } from '../turns.js';
import { instantOf, isThing, numberOf, textOf, type Thing } from './things.js';

/**
 * BigBlueButton's events.xml: a recording's events, of which joins and leaves are read. Times are UTC; older
 * servers give only their own clock, which the meeting's id, that ends in its start, puts right.
 * Definitions (DOCTYPE, ENTITY) are refused before anything is parsed. Events are parsed one by one, since
 * parsing a long recording whole would hold everybody up.
 */
export async function draftFromXml(xml: string): Promise<Draft> {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw unsafeXml();
  const { events: texts, rest } = eventsApart(withoutCdata(xml));
  const recording = parse(rest)['recording'];
  if (!isThing(recording) || !('@bbb_version' in recording || '@meeting_id' in recording)) {
    throw new UnknownFormat([], headerHash([]), {});
  }
  // The parser makes do with a file that stops half-way, which would lose people without a word.
  if (!rest.trimEnd().endsWith('</recording>')) throw damagedFile('XML');
  const events = timed(await inTurns(texts, parsedEvent), recording);
  const end = events.at(-1)?.at;
  return {
    format: 'bigbluebutton-events-xml',
    header: ['bigbluebutton', 'recording', 'event'],
    meeting: { title: titleOf(recording), start: events[0]?.at, end },
    rows: stays(events, end),
  };
}

/** What somebody typed into the chat stands in CDATA, and must not be taken for an event. */
function withoutCdata(xml: string): string {
  const [first = '', ...others] = xml.split('<![CDATA[');
  return first + others.map((part) => escapedUpToEnd(part)).join('');
}

function escapedUpToEnd(part: string): string {
  const end = part.indexOf(']]>');
  if (end < 0) throw damagedFile('XML');
  const inside = part.slice(0, end).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return inside + part.slice(end + 3);
}

/** The events one by one, and what stands around them. By hand, since a pattern would be slow on a hostile file. */
function eventsApart(text: string): { events: string[]; rest: string } {
  const events: string[] = [];
  let rest = '';
  let from = 0;
  for (let at = text.indexOf('<event '); at >= 0; at = text.indexOf('<event ', from)) {
    const end = endOfEvent(text, at);
    rest += text.slice(from, at);
    events.push(text.slice(at, end));
    from = end;
  }
  return { events, rest: rest + text.slice(from) };
}

function endOfEvent(text: string, at: number): number {
  const tag = text.indexOf('>', at);
  if (text[tag - 1] === '/') return tag + 1;
  const close = tag < 0 ? -1 : text.indexOf('</event>', tag);
  if (close < 0) throw damagedFile('XML');
  return close + '</event>'.length;
}

const PARSER = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  parseAttributeValue: false,
});

/** Of a recording without its events little is left, and an event is short. */
const MOST_LETTERS = 200_000;

function parse(text: string): Thing {
  if (text.length > MOST_LETTERS) throw damagedFile('XML');
  try {
    const root: unknown = PARSER.parse(text);
    if (isThing(root)) return root;
  } catch {
    // Refused below, like a text that holds nothing.
  }
  throw damagedFile('XML');
}

function titleOf({ meeting, metadata }: Thing): string | undefined {
  return (
    (isThing(meeting) ? textOf(meeting['@name']) : undefined) ??
    (isThing(metadata) ? textOf(metadata['@meetingName']) : undefined)
  );
}

function parsedEvent(text: string): Thing {
  const { event } = parse(text);
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
