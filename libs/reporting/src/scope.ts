import { join, sql, type Sql } from '#database';
import { dayNumber } from './domain/period.js';

/** Which attendances are counted: days both included, of one series or of all. */
export interface Scope {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly series?: string | undefined;
}

/** The scope as a condition on the attendances `a`; without one it adds nothing for the engine to look at. */
export function within({ from, to, series }: Scope): Sql {
  const conditions = [sql`1 = 1`];
  if (from !== undefined) conditions.push(sql`a.day >= ${dayNumber(from)}`);
  if (to !== undefined) conditions.push(sql`a.day <= ${dayNumber(to)}`);
  if (series !== undefined) conditions.push(sql`a.series_id = ${series}`);
  return join(conditions, ' and ');
}
