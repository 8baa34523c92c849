import { Migrator, type DatabaseSettings } from '#database';
import { conflict, SystemClock } from '#kernel';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { readConfig, type Config } from '../../server/src/config.js';
import { LibrariesModule } from '../../server/src/libraries.module.js';
import type { Call } from './command.js';
import { QuietLogger } from './quiet-logger.js';

/** The libraries on the database that the settings lead to. */
export class House {
  constructor(
    private readonly context: INestApplicationContext,
    readonly config: Config,
  ) {}

  get<T>(service: Type<T>): T {
    return this.context.get(service, { strict: false });
  }
}

/** Where the data lies, for commands that need nothing else. */
export function databaseSettings({ environment }: Pick<Call, 'environment'>): DatabaseSettings {
  const { databaseUrl: url, dataDir } = readConfig(environment);
  return { url, dataDir };
}

/** Opens the libraries on a database that is up to date, lets them work, and closes them. */
export function inHouse<T>(call: Pick<Call, 'environment'>, work: (house: House) => Promise<T>): Promise<T> {
  return inHouseAsItIs(call, async (house) => {
    await bringUpToDate(house.get(Migrator));
    return work(house);
  });
}

/** The same on a database as it is found: for commands that look at it or bring it up to date. */
export async function inHouseAsItIs<T>(
  { environment }: Pick<Call, 'environment'>,
  work: (house: House) => Promise<T>,
): Promise<T> {
  const config = readConfig(environment);
  const context = await NestFactory.createApplicationContext(
    LibrariesModule.with(config, new SystemClock(), { migrate: false }),
    { logger: new QuietLogger(), abortOnError: false },
  );
  try {
    return await work(new House(context, config));
  } finally {
    await context.close();
  }
}

/** An empty database is made ready; an older one is left for `migrate`, which keeps a backup and says so. */
async function bringUpToDate(migrator: Migrator): Promise<void> {
  const pending = await migrator.pending();
  if (pending.length > 0 && !(await migrator.isNew())) {
    throw conflict(
      'not-migrated',
      `The database is older than this Wheelhouse (${pending.length} migrations wait). Nothing was done. Run \`wheelhouse migrate\`, or start the server, which does the same.`,
    );
  }
  // Refuses a database that a newer Wheelhouse wrote.
  await migrator.migrate();
}
