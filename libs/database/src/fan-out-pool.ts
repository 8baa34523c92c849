import type pg from 'pg';
import { postgresDriver } from './settings.js';

/**
 * Connections for what server processes tell each other, apart from those that read and write. Two: one listens
 * for as long as the process lives, and all that is said goes through the other, in its order.
 */
export async function fanOutPool(url: string): Promise<pg.Pool> {
  const { Pool } = await postgresDriver();
  const pool = new Pool({ connectionString: url, max: 2 });
  // A connection that breaks is replaced; unheard, its error would end the process.
  pool.on('error', () => undefined);
  return pool;
}
