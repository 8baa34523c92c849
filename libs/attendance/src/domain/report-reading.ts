import type { Comer } from './matching.js';

/** A row of a report as matching and evidence need it; `place` counts from 0. */
export interface ReadRow {
  readonly place: number;
  readonly row: number;
  readonly kind: string;
  readonly personKey: string;
  readonly name: string;
  readonly email: string | null;
  readonly joinToken: string | null;
  readonly joinedAt: Date | null;
  readonly leftAt: Date | null;
  readonly minutes: number | null;
  readonly flags: readonly string[];
}

/** Somebody in the report with all the rows that tell of their presence. */
export interface ComerRows extends Comer {
  readonly rows: readonly ReadRow[];
}

/** Waiting outside the door is not presence, and a no-show did not come. */
export const PRESENT_KINDS = ['connection', 'person', 'dial-in'] as const;

function isPresent(row: { readonly kind: string }): boolean {
  return (PRESENT_KINDS as readonly string[]).includes(row.kind);
}

/** The people of a report, in the order in which the report names them. */
export function comersIn(rows: readonly ReadRow[]): ComerRows[] {
  const byKey = new Map<string, ReadRow[]>();
  for (const row of rows.filter(isPresent)) {
    const own = byKey.get(row.personKey);
    if (own) own.push(row);
    else byKey.set(row.personKey, [row]);
  }
  return Array.from(byKey.values(), comerOf);
}

function comerOf(rows: readonly ReadRow[]): ComerRows {
  const said = <Value>(read: (row: ReadRow) => Value | null) =>
    rows.map(read).find((value) => value !== null) ?? null;
  return {
    personKey: rows[0]?.personKey ?? '',
    name: rows[0]?.name ?? '',
    email: said((row) => row.email),
    joinToken: said((row) => row.joinToken),
    isDialIn: rows.some((row) => row.kind === 'dial-in'),
    rows,
  };
}
