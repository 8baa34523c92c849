import type { Issue, RowFlag, RowKind } from './report.js';

/** A time as a format found it: the cell's text, still to be read, or an exact instant. */
export type Moment = string | Date;

/** A row as a format found it, before names are cleaned and times are read. */
export interface DraftRow {
  readonly row: number;
  readonly kind: RowKind;
  readonly name: string;
  readonly email?: string | undefined;
  readonly registrantId?: string | undefined;
  readonly joinToken?: string | undefined;
  readonly upn?: string | undefined;
  readonly joined?: Moment | undefined;
  readonly left?: Moment | undefined;
  readonly assumedEnd?: boolean | undefined;
  readonly minutes?: number | undefined;
  readonly flags?: readonly RowFlag[];
}

/** One line of an action list: somebody came or went. */
export interface DraftEvent {
  readonly row: number;
  readonly name: string;
  readonly did: 'joined' | 'left';
  readonly at: Moment;
}

/** What every format hands over, however its file is built. */
export interface Draft {
  readonly format: string;
  readonly header: readonly string[];
  readonly meeting: DraftMeeting;
  readonly rows: readonly DraftRow[];
  readonly events?: readonly DraftEvent[];
  readonly issues?: readonly Issue[];
}

export interface DraftMeeting {
  readonly title?: string | undefined;
  readonly start?: Moment | undefined;
  readonly end?: Moment | undefined;
}
