import { keptTable, tableOf, type KeptTable } from './tables-in-docs.js';

/** So much of a string surely stands uncut, where long ones are cut. */
const SURELY = 400;

/** Where strings of the published lists went in, and how many pages that show them a browser opened. */
export class Tried {
  private readonly rows: (readonly [place: string, strings: number, pages: number])[] = [];

  constructor(private readonly strings: readonly string[]) {}

  /** Counts the strings of the lists that stand in what was typed. */
  note(place: string, typed: readonly string[], pages: number): void {
    const all = typed.join('\n');
    this.rows.push([place, this.strings.filter((one) => all.includes(one.slice(0, SURELY))).length, pages]);
  }

  /** The table that stands in a document beside the one that was drawn of what was noted. */
  tables(kept: KeptTable): { readonly drawn: string; readonly stands: string } {
    const counted = this.rows.map((row) => row.map((cell) => cell.toLocaleString('en-GB')));
    const drawn = tableOf([['where', 'strings', 'pages opened'], ...counted]);
    return { drawn, stands: keptTable(kept, drawn) };
  }
}
