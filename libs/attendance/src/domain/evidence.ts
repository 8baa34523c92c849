import type { Interval } from '#kernel';

/** Where a fact about presence came from. A click on "join" is intent and never one of these. */
export const SOURCES = ['live', 'import', 'check-in', 'vouched', 'manual', 'correction', 'contest'] as const;
export type Source = (typeof SOURCES)[number];

export const STATUSES = ['attended', 'partial', 'absent', 'unknown'] as const;
export type AttendanceStatus = (typeof STATUSES)[number];

/** The rule stamped on the session: `value` is minutes or a percentage; 0 where any presence counts. */
export interface Rule {
  readonly basis: 'any' | 'minutes' | 'percent';
  readonly value: number;
}

/** A session as far as presence is concerned: its timetabled stretch and its stamped rule. */
export interface Timetabled extends Interval {
  readonly rule: Rule;
}

/** What a line of the register said, or says after a correction. Minutes are null where unknown. */
export interface Verdict {
  readonly status: AttendanceStatus;
  readonly minutes: number | null;
}

/** What a person decided against the evidence, and what the register said before. */
export interface CorrectionDetail {
  readonly before: Verdict | null;
  readonly after: Verdict;
}

/**
 * One fact about the presence of one person at one session. Times may be missing; `minutes` is what
 * the source stated. `recordedAt` and `id` together give the order in which facts were written down.
 */
export interface Fact {
  readonly id: string;
  readonly source: Source;
  readonly joinedAt: Date | null;
  readonly leftAt: Date | null;
  readonly minutes: number | null;
  readonly flags: readonly string[];
  readonly importId: string | null;
  readonly recordedAt: Date;
  readonly correction: CorrectionDetail | null;
}

/** Earlier written facts first; in one and the same moment a human's word comes after what it is about. */
export function inOrderOfWriting(a: Fact, b: Fact): number {
  return +a.recordedAt - +b.recordedAt || weight(a) - weight(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

function weight({ source }: Fact): number {
  return source === 'correction' ? 2 : source === 'contest' ? 1 : 0;
}
