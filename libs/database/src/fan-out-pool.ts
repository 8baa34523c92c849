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
  replaceBroken(pool);
  return pool;
}

/**
 * Who listens takes a connection and never gives it back. The pool minds only those that lie idle in it: a lent one
 * that breaks would end the process, and would be counted as lent for ever, until nobody could say anything.
 */
function replaceBroken(pool: pg.Pool): void {
  const lent = new Set<pg.PoolClient>();
  pool.on('acquire', (client) => lent.add(client));
  pool.on('release', (_, client) => lent.delete(client));
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
    client.once('end', () => {
      // Whoever asked something with it gives it back by themselves first.
      setImmediate(() => {
        if (lent.delete(client)) client.release(true);
      });
    });
  });
}
