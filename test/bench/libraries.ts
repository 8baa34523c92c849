import 'reflect-metadata';
import type { DatabaseSettings } from '#database';
import { SystemClock } from '#kernel';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { LibrariesModule } from '../../apps/server/src/libraries.module.js';
import { testConfig } from '../support/house.js';

/** All the libraries on a database that is there already. */
export async function openLibraries(settings: DatabaseSettings): Promise<INestApplicationContext> {
  const config = testConfig({ settings, remove: () => Promise.resolve() });
  return NestFactory.createApplicationContext(LibrariesModule.with(config, new SystemClock()), {
    logger: ['error', 'warn'],
  });
}
