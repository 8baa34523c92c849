import type { Sql } from 'sql-template-tag';
import type { EntityManager } from 'typeorm';

/** Runs a statement that writes from what it reads, inside the transaction that lent its tables. */
export async function writeRows(tables: EntityManager, statement: Sql): Promise<void> {
  const isPostgres = tables.dataSource.options.type === 'postgres';
  await tables.query(isPostgres ? statement.text : statement.sql, statement.values);
}
