import { fanOutPool } from '#database';
import { Logger } from '@nestjs/common';
import type { Server } from 'socket.io';
import type { Config } from '../config.js';

type Adapter = Parameters<Server['adapter']>[0];

/** What carries the word from process to process, and the way to stop it. */
interface FanOut {
  readonly adapter: Adapter;
  close(): Promise<unknown>;
}

const log = new Logger('Live');

/** Through Redis where there is one, else through PostgreSQL; on SQLite there is one process only. */
export async function fanOut({ redisUrl, databaseUrl }: Config): Promise<FanOut | undefined> {
  if (redisUrl) return throughRedis(redisUrl);
  return databaseUrl ? throughPostgres(databaseUrl) : undefined;
}

async function throughPostgres(url: string): Promise<FanOut> {
  // Old packages: all that they hold is their default, here and in one file with us.
  const { default: postgres } = await import('@socket.io/postgres-adapter');
  const pool = await fanOutPool(url);
  const adapter = postgres.createAdapter(pool, {
    errorHandler: (error) => log.warn(`Could not tell the other processes: ${error.message}`),
  });
  return { adapter, close: () => pool.end() };
}

async function throughRedis(url: string): Promise<FanOut> {
  const { default: redis } = await import('@redis/client');
  const { default: streams } = await import('@socket.io/redis-streams-adapter');
  const client = redis.createClient({ url });
  client.on('error', (error: Error) => log.warn(`Redis does not answer: ${error.message}`));
  await client.connect();
  return { adapter: streams.createAdapter(client), close: () => client.close() };
}
