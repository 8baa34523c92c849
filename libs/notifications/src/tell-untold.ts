import type { Transactions } from '#database';
import type { EntityManager } from 'typeorm';

interface Telling<Row> {
  /** What nobody was told of yet. */
  readonly untold: () => Promise<Row[]>;
  /** Writes the letters, and down that they were written: both, or neither. Answers how many letters. */
  readonly tell: (tables: EntityManager, rows: readonly Row[]) => Promise<number>;
}

/** Tells of what is due; answers with how many letters. Most of the time nothing is, and then no transaction is begun. */
export async function tellUntold<Row>(
  transactions: Transactions,
  { untold, tell }: Telling<Row>,
): Promise<number> {
  if ((await untold()).length === 0) return 0;
  return transactions.run(async (tables) => tell(tables, await untold()));
}
