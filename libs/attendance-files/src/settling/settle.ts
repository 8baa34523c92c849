import { inTurns } from '#loose';
import type { Draft, DraftRow } from '../draft.js';
import { noRows } from '../refusals.js';
import type { AttendanceReport, Issue, MeetingFacts, ReadingOptions, ReportRow } from '../report.js';
import { headerHash } from '../text/header.js';
import { staysFromActions } from './actions.js';
import { Remarks } from './issues.js';
import { Moments } from './moments.js';
import { People } from './people.js';
import { compareWithSession, spanOf } from './session-check.js';
import { type Stay, stayIn } from './stays.js';

/** Turns what a format found into the report: names, people, instants, and what to look at. */
export async function settle(draft: Draft, options: ReadingOptions): Promise<AttendanceReport> {
  if (draft.rows.length === 0 && !draft.events?.length) throw noRows();
  const moments = await Moments.of(draft, options);
  const { rows: drafts, issues } = await rowsOf(draft, moments, options);
  const remarks = new Remarks();
  const rows = await reportRows(drafts, moments, remarks);
  const span = spanOf(rows);
  return {
    format: draft.format,
    headerHash: headerHash(draft.header),
    dateOrder: moments.order,
    timeZone: options.timeZone,
    meeting: meetingOf(draft, moments),
    span,
    rows,
    people: peopleIn(rows),
    issues: [
      ...compareWithSession(span, options.session, (instant) =>
        Object.values(moments.dayOf(instant)).join('-'),
      ),
      ...(draft.issues ?? []),
      ...issues,
      ...remarks.issues(),
      ...assumedEnds(rows),
      ...nameless(rows),
    ],
  };
}

async function rowsOf(
  draft: Draft,
  moments: Moments,
  { session }: ReadingOptions,
): Promise<Pick<Draft, 'rows'> & { issues: Issue[] }> {
  return draft.events ? staysFromActions(draft.events, moments, session) : { rows: draft.rows, issues: [] };
}

function reportRows(drafts: readonly DraftRow[], moments: Moments, remarks: Remarks): Promise<ReportRow[]> {
  const people = new People();
  return inTurns(drafts, (draft) => {
    const stay = stayIn(draft, moments);
    remarks.add(draft.row, stay.remarks);
    return reportRow(draft, stay, people);
  });
}

function reportRow(draft: DraftRow, stay: Stay, people: People): ReportRow {
  const identity = people.identify(draft);
  return {
    row: draft.row,
    ...identity,
    registrantId: draft.registrantId,
    joinToken: draft.joinToken,
    upn: draft.upn,
    joinedAt: stay.joinedAt,
    leftAt: stay.leftAt,
    assumedEnd: stay.assumedEnd || undefined,
    minutes: draft.minutes,
    flags: stay.assumedEnd ? [...identity.flags, 'assumed-end'] : identity.flags,
  };
}

function meetingOf({ meeting }: Draft, moments: Moments): MeetingFacts | undefined {
  if (!meeting.title && !meeting.start && !meeting.end) return undefined;
  const start = moments.read(meeting.start);
  return { title: meeting.title, start: start?.instant, end: moments.read(meeting.end, start)?.instant };
}

function peopleIn(rows: readonly ReportRow[]): number {
  const present = rows.filter(({ kind }) => kind !== 'no-show' && kind !== 'waiting-room');
  return new Set(present.map(({ personKey }) => personKey)).size;
}

function assumedEnds(rows: readonly ReportRow[]): Issue[] {
  const assumed = rows.filter(({ assumedEnd }) => assumedEnd).map(({ row }) => row);
  if (assumed.length === 0) return [];
  const message = 'Some rows do not say when a person left. The end is assumed and marked so.';
  return [{ level: 'info', code: 'assumed-end', message, rows: assumed }];
}

function nameless(rows: readonly ReportRow[]): Issue[] {
  const unnamed = rows.filter(({ name }) => name === '').map(({ row }) => row);
  if (unnamed.length === 0) return [];
  return [
    {
      level: 'warning',
      code: 'no-name',
      message: 'Some rows have no name. Each was kept as somebody unknown.',
      rows: unnamed,
    },
  ];
}
