import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import redis from '@redis/client';
import { doorAnswers } from './doors.js';
import { freePort } from './process.js';

const REDIS = '/usr/bin/redis-server';

interface TestRedis {
  readonly url: string;
  /** How much servers have said to each other through it. */
  saidThrough(): Promise<number>;
  close(): Promise<void>;
}

/** A real Redis on loopback that keeps nothing. */
export async function startRedis(): Promise<TestRedis> {
  if (!existsSync(REDIS)) {
    throw new Error(`There is no Redis at ${REDIS}: install Debian's with "apt-get install redis-server".`);
  }
  const port = await freePort();
  const keepsNothing = ['--save', '', '--appendonly', 'no', '--bind', '127.0.0.1'];
  const child = spawn(REDIS, ['--port', String(port), ...keepsNothing], { stdio: 'ignore' });
  while (!(await doorAnswers(port))) await setTimeout(20);
  const url = `redis://127.0.0.1:${port}`;
  return {
    url,
    saidThrough: async () => {
      const client = await redis.createClient({ url }).connect();
      const length = await client.xLen('socket.io');
      await client.close();
      return length;
    },
    close: async () => {
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    },
  };
}
