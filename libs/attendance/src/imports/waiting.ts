import { instantOrNull } from '#database';
import type { Fact } from '../domain/evidence.js';
import { presenceOf } from '../domain/presence.js';
import type { ComerRows, ReadRow } from '../domain/report-reading.js';
import { suggestionsFor, type Candidate, type Suggestion } from '../domain/suggestions.js';
import type { SessionFacts } from '../session-facts.js';

/** Somebody in a file who waits for a human; `row` is the first of their lines in the file. */
export interface Waiting {
  readonly importId: string;
  readonly row: number;
  readonly place: number;
  readonly name: string;
  readonly email: string | null;
  /** Of the timetabled session; null where nobody can tell. */
  readonly minutes: number | null;
  readonly lines: number;
  readonly spans: readonly (readonly [number, number])[];
  readonly suggestions: readonly Suggestion[];
}

/** A row that a human decided, now or in an earlier file. */
export interface Decided {
  readonly importId: string;
  readonly row: number;
  readonly name: string;
  readonly matchedName: string | null;
  readonly kind: 'person' | 'guest' | 'nobody';
}

/** A row of a file as it stands in the table. */
export interface RowRow extends Omit<ReadRow, 'joinedAt' | 'leftAt' | 'flags'> {
  readonly importId: string;
  readonly joinedAt: number | null;
  readonly leftAt: number | null;
  readonly flags: string;
}

export function readRow(row: RowRow): ReadRow {
  const times = { joinedAt: instantOrNull(row.joinedAt), leftAt: instantOrNull(row.leftAt) };
  return { ...row, ...times, flags: JSON.parse(row.flags) as string[] };
}

export function waitingOf(
  session: SessionFacts,
  importId: string,
  comer: ComerRows,
  candidates: readonly Candidate[],
): Waiting {
  const presence = presenceOf(
    comer.rows.map((row) => factOf(importId, row)),
    session.timetabled,
  );
  return {
    importId,
    row: comer.rows[0]?.row ?? 0,
    place: comer.rows[0]?.place ?? 0,
    name: comer.name,
    email: comer.email,
    minutes: presence.minutes,
    lines: comer.rows.length,
    spans: presence.spans.map(({ start, end }) => [+start, +end]),
    suggestions: comer.isDialIn ? [] : suggestionsFor(comer, candidates),
  };
}

/** A row as the evidence that it would be. */
export function factOf(importId: string, { row, joinedAt, leftAt, minutes, flags }: ReadRow): Fact {
  const written = { recordedAt: new Date(0), correction: null };
  return { id: String(row), source: 'import', importId, joinedAt, leftAt, minutes, flags, ...written };
}
