import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSettings, Engine } from '#database';
import pg from 'pg';

/** Every service test runs on both. */
export const ENGINES: readonly Engine[] = ['sqlite', 'postgres'];

/** A place for a database that nobody else uses, and the way to clear it away. */
export interface Place {
  readonly settings: DatabaseSettings;
  remove(): Promise<void>;
}

export async function emptyPlace(engine: Engine): Promise<Place> {
  const dataDir = mkdtempSync(join(tmpdir(), 'wheelhouse-'));
  const removeFolder = (): void => {
    rmSync(dataDir, { recursive: true, force: true });
  };
  if (engine === 'sqlite') {
    return { settings: { dataDir }, remove: () => Promise.resolve().then(removeFolder) };
  }
  const name = `test_${randomBytes(6).toString('hex')}`;
  await administer(`create database ${name}`);
  return {
    settings: { dataDir, url: `${server()}/${name}` },
    remove: async () => {
      removeFolder();
      await administer(`drop database if exists ${name} with (force)`);
    },
  };
}

async function administer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${server()}/postgres` });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function server(): string {
  const address = process.env['TEST_POSTGRES'];
  if (!address) throw new Error('The test run starts PostgreSQL itself: run the tests with npm test.');
  return address;
}
