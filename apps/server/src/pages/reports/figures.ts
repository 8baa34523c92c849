import type { Cell, ColumnKind, FullTable } from '#reporting';

/** More rows than this are for the downloads. */
const ROWS_SHOWN = 200;

/** A whole number with commas: 1,032. */
export function inWords(count: number): string {
  return count.toLocaleString('en-GB');
}

/** 0.183 as 18%: for sentences. */
export function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

/** A list as it is spoken: a, b and c. */
export function spoken(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

/** The table as the table component draws it, its foot as the last row. */
export function tableView({ columns, rows, foot }: FullTable) {
  const row = (cells: readonly Cell[]) =>
    cells.map((cell, at) => {
      const kind = columns[at]?.kind ?? 'text';
      return kind === 'text'
        ? { text: shownAs(cell, kind) }
        : { text: shownAs(cell, kind), format: 'numeric' };
    });
  return {
    head: columns.map(({ head, kind }) =>
      kind === 'text' ? { text: head } : { text: head, format: 'numeric' },
    ),
    rows: [...rows.slice(0, ROWS_SHOWN), ...(foot ? [foot] : [])].map(row),
    more:
      rows.length > ROWS_SHOWN
        ? `These are the first ${ROWS_SHOWN} of ${inWords(rows.length)} rows. The downloads have them all.`
        : undefined,
  };
}

function shownAs(cell: Cell, kind: ColumnKind): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  if (kind === 'share') return `${(cell * 100).toLocaleString('en-GB', { maximumFractionDigits: 1 })}%`;
  return cell.toLocaleString('en-GB', { maximumFractionDigits: 2 });
}
