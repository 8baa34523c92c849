import type { QueryRunner } from 'typeorm';

/** Runs hand-written SQL, one statement after another; the same text serves both engines. */
export async function statements(runner: QueryRunner, texts: readonly string[]): Promise<void> {
  for (const text of texts) await runner.query(text);
}

/** History goes one way: the way back is the backup that is taken before every migration. */
export function noWayBack(): Promise<void> {
  return Promise.reject(new Error('Migrations are not undone: restore the backup taken before.'));
}
