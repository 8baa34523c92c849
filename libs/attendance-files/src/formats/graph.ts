import { type Thing, inTurns, instantOf, isThing, numberOf, textOf, thingsIn } from '#loose';
import type { Draft, DraftRow } from '../draft.js';

/** Microsoft Graph's meetingAttendanceReport: its records, one report, or a list of either. */
export async function graphAttendance(whole: unknown): Promise<Draft | undefined> {
  const reports = reportsIn(whole);
  const records = reports.flatMap((report) => thingsIn(report['attendanceRecords']));
  if (records.length === 0) return undefined;
  const [first] = reports;
  return {
    format: 'graph-attendance',
    header: ['graph', 'attendanceRecords'],
    meeting: {
      title: textOf(first?.['subject']),
      start: instantOf(first?.['meetingStartDateTime']),
      end: instantOf(first?.['meetingEndDateTime']),
    },
    rows: numbered((await inTurns(records, presenceOf)).flat()),
  };
}

function reportsIn(whole: unknown): Thing[] {
  const things =
    isThing(whole) && !('attendanceRecords' in whole)
      ? thingsIn(whole['value'])
      : isThing(whole)
        ? [whole]
        : thingsIn(whole);
  const isRecord = (thing: Thing): boolean =>
    'totalAttendanceInSeconds' in thing || 'attendanceIntervals' in thing;
  if (things.some(isRecord)) return [{ attendanceRecords: things.filter(isRecord) }];
  return things.filter((thing) => 'attendanceRecords' in thing);
}

function presenceOf(record: Thing): Omit<DraftRow, 'row'>[] {
  const identity = isThing(record['identity']) ? record['identity'] : {};
  const who = {
    name: textOf(identity['displayName']) ?? textOf(record['emailAddress']) ?? '',
    email: textOf(record['emailAddress']),
    registrantId: textOf(record['registrantId']),
  };
  const stays = thingsIn(record['attendanceIntervals']);
  if (stays.length === 0) {
    return [{ ...who, kind: 'person', minutes: inMinutes(record['totalAttendanceInSeconds']) }];
  }
  return stays.map((stay) => ({
    ...who,
    kind: 'connection',
    joined: instantOf(stay['joinDateTime']),
    left: instantOf(stay['leaveDateTime']),
    minutes: inMinutes(stay['durationInSeconds']),
  }));
}

function inMinutes(seconds: unknown): number | undefined {
  const number = numberOf(seconds);
  return number === undefined ? undefined : number / 60;
}

function numbered(rows: readonly Omit<DraftRow, 'row'>[]): DraftRow[] {
  return rows.map((row, place) => ({ ...row, row: place + 1 }));
}
