import type { EntityManager } from 'typeorm';
import { GRACE } from './domain/times.js';

/** When somebody was heard of, first and last, since it was last written down. */
export interface Heard {
  readonly from: number;
  readonly to: number;
}

/**
 * Writes down until when these stays go on, in one statement for hundreds, and answers the ids of those that do. Not
 * among them are stays that had been closed, stays that nothing was heard of for longer than the grace, as after an
 * hour's sleep, and stays that begin later than that, by a clock that was wrong: these people come in again.
 */
export function writeSeen(tables: EntityManager, heard: ReadonlyMap<string, Heard>): Promise<string[]> {
  const rows = [...heard].map(([id, { from, to }]): Row => [id, to, from]);
  // A clock that was put back never takes away what was seen.
  return written(tables, rows, {
    sets: 'last_seen_at = case when v.column2 > last_seen_at then v.column2 else last_seen_at end',
    where: `live_stay.joined_at <= v.column2 and v.column3 - live_stay.last_seen_at <= ${GRACE}`,
  });
}

export async function writeLeft(tables: EntityManager, left: ReadonlyMap<string, number>): Promise<void> {
  const rows = [...left].map(([id, at]): Row => [id, at, at]);
  await written(tables, rows, { sets: 'left_at = v.column2', where: 'true' });
}

type Row = [id: string, to: number, from: number];

const MOST_AT_ONCE = 500;

async function written(
  tables: EntityManager,
  all: readonly Row[],
  { sets, where }: { readonly sets: string; readonly where: string },
): Promise<string[]> {
  const isPostgres = tables.dataSource.options.type === 'postgres';
  const ids: string[] = [];
  for (let from = 0; from < all.length; from += MOST_AT_ONCE) {
    const some = all.slice(from, from + MOST_AT_ONCE);
    const values = isPostgres
      ? `select (row->>0)::text as column1, (row->>1)::bigint as column2, (row->>2)::bigint as column3
         from jsonb_array_elements($1::jsonb) row`
      : `values ${some.map(() => '(?,?,?)').join(',')}`;
    const text = `update live_stay set ${sets} from (${values}) v
      where live_stay.id = v.column1 and live_stay.left_at is null and ${where} returning live_stay.id as "id"`;
    const rows = await tables.query<unknown>(text, isPostgres ? [JSON.stringify(some)] : some.flat());
    ids.push(...idsIn(rows));
  }
  return ids;
}

/** On PostgreSQL an update answers its rows and their number. */
function idsIn(answer: unknown): string[] {
  const rows = (Array.isArray(answer) && Array.isArray(answer[0]) ? answer[0] : answer) as { id: string }[];
  return rows.map(({ id }) => id);
}
