/** What an import makes of one row of a list. */
export type RowOutcome = 'new' | 'changed' | 'same' | 'refused';

export interface RowReport {
  /** The row as a spreadsheet numbers it: the headings are row 1. */
  readonly row: number;
  /** Whom or what the row is about, as it is written there. */
  readonly name: string;
  readonly outcome: RowOutcome;
  readonly messages: readonly string[];
}

export interface ListReport {
  readonly rows: number;
  readonly new: number;
  readonly changed: number;
  readonly same: number;
  readonly refused: number;
  /** Whether anything was kept: not on a dry run, nor where a row was refused and the rest were not asked for. */
  readonly written: boolean;
  readonly report: readonly RowReport[];
}

export interface ImportWish {
  /** Only say what would happen. */
  readonly dryRun?: boolean | undefined;
  /** Keep the good rows even though others are refused. */
  readonly partial?: boolean | undefined;
}

/** A row as it was judged, and what to do about it if the list is kept. */
export interface PlannedRow extends RowReport {
  readonly keep?: () => Promise<unknown>;
}

export function isToBeKept(plan: readonly PlannedRow[], wish: ImportWish): boolean {
  if (wish.dryRun) return false;
  return wish.partial === true || plan.every((row) => row.outcome !== 'refused');
}

export function reportOf(plan: readonly PlannedRow[], written: boolean): ListReport {
  const count = (outcome: RowOutcome): number => plan.filter((row) => row.outcome === outcome).length;
  return {
    rows: plan.length,
    new: count('new'),
    changed: count('changed'),
    same: count('same'),
    refused: count('refused'),
    written,
    report: plan.map(({ row, name, outcome, messages }) => ({ row, name, outcome, messages })),
  };
}
