import 'reflect-metadata';
import type { Engine } from '#database';
import { SetClock } from '#kernel';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { readConfig, type Config } from '../../apps/server/src/config.js';
import { LibrariesModule } from '../../apps/server/src/libraries.module.js';
import { emptyPlace, type Place } from './databases.js';

/** A Monday noon in London, in winter time; tests that care set their own. */
export const NOON = new Date('2026-11-23T12:00:00Z');

const QUIET: Parameters<typeof NestFactory.createApplicationContext>[1] = {
  logger: ['error', 'warn'],
  abortOnError: false,
};

/** All the libraries on a database of their own, with a clock that the test moves. */
export interface House {
  readonly clock: SetClock;
  readonly config: Config;
  get<T>(service: Type<T> | (abstract new (...values: never[]) => T)): T;
  close(): Promise<void>;
}

export interface HouseOptions {
  readonly at?: Date;
  readonly environment?: Record<string, string>;
  /** Calendars hear of nothing until they are asked to. */
  readonly isAsleep?: boolean;
}

export async function openHouse(engine: Engine, options: HouseOptions = {}): Promise<House> {
  const place = await emptyPlace(engine);
  const clock = new SetClock(options.at ?? NOON);
  const config = testConfig(place, options.environment);
  const libraries = LibrariesModule.with(config, clock, {
    migrate: true,
    isAsleep: options.isAsleep ?? false,
  });
  const app = await NestFactory.createApplicationContext(libraries, QUIET);
  return houseOf(app, { place, clock, config });
}

export function testConfig(place: Place, environment: Record<string, string> = {}): Config {
  return readConfig({
    DATA_DIR: place.settings.dataDir,
    DATABASE_URL: place.settings.url ?? '',
    SESSION_SECRET: 'a secret that only the tests know of',
    HOST: '127.0.0.1',
    PORT: '0',
    ...environment,
  });
}

function houseOf(
  app: INestApplicationContext,
  { place, clock, config }: { place: Place; clock: SetClock; config: Config },
): House {
  return {
    clock,
    config,
    get: (service) => app.get(service as Type, { strict: false }),
    close: async () => {
      await app.close();
      await place.remove();
    },
  };
}
