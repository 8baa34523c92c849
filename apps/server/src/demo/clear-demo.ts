import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { AuditQueries } from '#audit';
import { DatabaseCare, engineOf, removeSqlite, sqliteFileExists, type DatabaseSettings } from '#database';
import { conflict, SystemClock } from '#kernel';
import { NestFactory } from '@nestjs/core';
import type { Config } from '../config.js';
import { LibrariesModule } from '../libraries.module.js';
import { DEMO_MARK } from './load-demo.js';

/**
 * Takes an earlier demonstration away, so that the next begins fresh. A database that holds anything
 * else is refused: nobody loses a network to a demonstration. Answers whether there was one.
 */
export async function clearDemo(config: Config): Promise<boolean> {
  const settings: DatabaseSettings = { url: config.databaseUrl, dataDir: config.dataDir };
  const isFile = engineOf(settings) === 'sqlite';
  if (isFile && !sqliteFileExists(settings)) return false;
  const libraries = LibrariesModule.with(config, new SystemClock(), { migrate: false });
  const house = await NestFactory.createApplicationContext(libraries, {
    logger: ['error'],
    abortOnError: false,
  });
  try {
    const care = house.get(DatabaseCare, { strict: false });
    const tables = await care.tables();
    if (tables.length === 0) return false;
    const isDemo =
      tables.includes('audit_entry') && (await isMarked(house.get(AuditQueries, { strict: false })));
    if (!isDemo) throw notADemonstration(isFile ? `The folder ${config.dataDir}` : 'DATABASE_URL');
    if (!isFile) await care.dropEverything();
  } finally {
    await house.close();
  }
  if (isFile) removeSqlite(settings);
  // The letters and files of the earlier demonstration lead nowhere now.
  for (const folder of ['mail', 'files']) {
    rmSync(join(config.dataDir, folder), { recursive: true, force: true });
  }
  return true;
}

async function isMarked(audit: AuditQueries): Promise<boolean> {
  return (await audit.about(DEMO_MARK.subjectKind, DEMO_MARK.subjectId, 1)).length > 0;
}

function notADemonstration(where: string): Error {
  return conflict(
    'not-a-demonstration',
    `${where} leads to a database that is not a demonstration. Nothing was changed. Set another DATA_DIR or DATABASE_URL and try again.`,
  );
}
