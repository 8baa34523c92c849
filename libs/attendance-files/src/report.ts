import type { Interval } from '#kernel';

/** Which part of a date comes first where a file writes dates in numbers. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/**
 * What a row of the report stands for.
 *
 * - `connection`: one stay of one device; a person may have several, also at once
 * - `person`: one person's whole visit in one row, gaps hidden; times may be missing
 * - `waiting-room`: time spent outside the door, which never counts as presence
 * - `no-show`: somebody who registered and did not come
 * - `dial-in`: one telephone call; the number is never kept and calls are never merged
 */
export type RowKind = 'connection' | 'person' | 'waiting-room' | 'no-show' | 'dial-in';

export type RowFlag = 'external' | 'unverified' | 'guest' | 'dial-in' | 'assumed-end' | 'excused';

/** One row of the report. Instants are exact; minutes are what the file states, absent where unknown. */
export interface ReportRow {
  /** Line in the file, counted from 1; for JSON and XML the place of the stay in the file. */
  readonly row: number;
  readonly kind: RowKind;
  /** Rows of this file with the same key belong to one person. Means nothing in another file. */
  readonly personKey: string;
  readonly name: string;
  readonly email?: string | undefined;
  readonly registrantId?: string | undefined;
  /** What our own join link gave the meeting as the person's id. */
  readonly joinToken?: string | undefined;
  /** Teams' "Participant ID (UPN)": proves nothing outside a trusted tenant. */
  readonly upn?: string | undefined;
  readonly joinedAt?: Date | undefined;
  readonly leftAt?: Date | undefined;
  /** The file does not say when they left; `leftAt` was worked out. */
  readonly assumedEnd?: boolean | undefined;
  readonly minutes?: number | undefined;
  readonly flags: readonly RowFlag[];
}

/** Something a person should see before the report is saved. `rows` are lines in the file. */
export interface Issue {
  readonly level: 'info' | 'warning' | 'error';
  readonly code: string;
  readonly message: string;
  readonly rows: readonly number[];
}

/** What the file says about the meeting itself. */
export interface MeetingFacts {
  readonly title?: string | undefined;
  readonly start?: Date | undefined;
  readonly end?: Date | undefined;
}

export interface AttendanceReport {
  /** Begins with the maker's name: `teams-sections`, `zoom-participants`… or `mapped-columns`. */
  readonly format: string;
  /** SHA-256 (hex) of the header's words: the key under which hand-made column maps are remembered. */
  readonly headerHash: string;
  /** Absent where the file's dates left nothing to decide. */
  readonly dateOrder?: DateOrder | undefined;
  /** IANA zone in which wall times were read. */
  readonly timeZone: string;
  readonly meeting?: MeetingFacts | undefined;
  /** From the first join to the last leave, to show beside the timetabled session. */
  readonly span?: Interval | undefined;
  readonly rows: readonly ReportRow[];
  /** Different people who were in the meeting: neither no-shows nor those who only waited. */
  readonly people: number;
  readonly issues: readonly Issue[];
}

/** What a person may say a column holds. */
export const MAPPABLE_FIELDS = [
  'name',
  'firstName',
  'lastName',
  'email',
  'joined',
  'left',
  'duration',
  'registrantId',
  'joinToken',
] as const;
export type MappableField = (typeof MAPPABLE_FIELDS)[number];

/** Columns by hand: places in the header row, counted from 0. A duration without a unit is unknown. */
export type ColumnMap = Readonly<Partial<Record<MappableField, number>>> & {
  readonly durationUnit?: 'hours' | 'minutes' | 'seconds';
};

export interface ReadingOptions {
  readonly fileName?: string | undefined;
  /** IANA zone of the wall times in the file; the session's, unless a person said otherwise. */
  readonly timeZone: string;
  /** A person's answer to "day or month first?". */
  readonly dateOrder?: DateOrder | undefined;
  /** The timetabled session: settles dates, supplies missing ones, and is compared with the file. */
  readonly session?: Interval | undefined;
  readonly columns?: ColumnMap | undefined;
}
