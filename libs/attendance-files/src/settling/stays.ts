import type { DraftRow } from '../draft.js';
import type { Moments, ReadMoment } from './moments.js';

/** When a row's person came and went, as far as the row tells. */
export interface Stay {
  readonly joinedAt?: Date | undefined;
  readonly leftAt?: Date | undefined;
  readonly assumedEnd: boolean;
  /** What a person should know about how the times were read. */
  readonly remarks: readonly Remark[];
}

export type Remark =
  | 'unread-time'
  | 'left-before-join'
  | 'next-day'
  | 'clock-change'
  | 'end-from-duration'
  | 'no-times'
  | 'duration-differs';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Makers round up to whole minutes, each end on its own. */
const ROUNDING = 2;

/** Reads a row's times. A stated duration checks them, or stands in for the one that is missing. */
export function stayIn(row: DraftRow, moments: Moments): Stay {
  const joined = moments.read(row.joined);
  const readLeft = moments.read(row.left, joined);
  const left = inOrder(joined, readLeft);
  const remarks = [
    ...(isUnread(row.joined, joined) || isUnread(row.left, readLeft) ? (['unread-time'] as const) : []),
    ...(joined?.isInClockChange || left.moment?.isInClockChange ? (['clock-change'] as const) : []),
    ...left.remarks,
  ];
  return checked(
    row,
    completed(row, {
      joinedAt: joined?.instant,
      leftAt: left.moment?.instant,
      assumedEnd: row.assumedEnd ?? false,
      remarks,
    }),
  );
}

function isUnread(written: unknown, read: ReadMoment | undefined): boolean {
  return written !== undefined && read === undefined;
}

interface Leave {
  readonly moment: ReadMoment | undefined;
  readonly remarks: readonly Remark[];
}

/**
 * A leave before its join is after midnight where that makes a gap under 12 hours, or the second passing of
 * an hour that the clocks repeated; otherwise it says nothing about when the person left.
 */
function inOrder(joined: ReadMoment | undefined, left: ReadMoment | undefined): Leave {
  if (!joined || !left || left.instant >= joined.instant) return { moment: left, remarks: [] };
  if (left.later && left.later >= joined.instant)
    return { moment: { ...left, instant: left.later }, remarks: [] };
  const nextDay = new Date(+left.instant + DAY);
  if (+nextDay - +joined.instant < DAY / 2)
    return { moment: { ...left, instant: nextDay }, remarks: ['next-day'] };
  return { moment: undefined, remarks: ['left-before-join'] };
}

function completed(row: DraftRow, stay: Stay): Stay {
  const { joinedAt, leftAt, remarks } = stay;
  if (row.minutes === undefined || row.kind === 'no-show') return stay;
  if (joinedAt && !leftAt) {
    const end = new Date(+joinedAt + row.minutes * MINUTE);
    return { ...stay, leftAt: end, assumedEnd: true, remarks: [...remarks, 'end-from-duration'] };
  }
  if (!joinedAt && leftAt) return { ...stay, joinedAt: new Date(+leftAt - row.minutes * MINUTE) };
  return stay;
}

function checked(row: DraftRow, stay: Stay): Stay {
  const { joinedAt, leftAt } = stay;
  if (row.kind === 'no-show') return stay;
  if ((!joinedAt || !leftAt) && row.minutes === undefined)
    return { ...stay, remarks: [...stay.remarks, 'no-times'] };
  if (!joinedAt || !leftAt || row.minutes === undefined) return stay;
  const more = row.minutes - (+leftAt - +joinedAt) / MINUTE;
  // A row for a whole visit hides gaps, so fewer minutes than lie between its times are as they should be.
  const differs = row.kind === 'connection' ? Math.abs(more) > ROUNDING : more > ROUNDING;
  return differs ? { ...stay, remarks: [...stay.remarks, 'duration-differs'] } : stay;
}
