import type { DatabaseSettings } from '#database';
import { SYSTEM, SystemClock } from '#kernel';
import { People, Tokens } from '#people';
import { NestFactory } from '@nestjs/core';
import { LibrariesModule } from '../../apps/server/src/libraries.module.js';
import { testConfig } from './house.js';

/** Makes an administrator in a database that no server has open, and gives a token of theirs. */
export async function administratorToken(settings: DatabaseSettings): Promise<string> {
  const config = testConfig({ settings, remove: () => Promise.resolve() });
  const libraries = await NestFactory.createApplicationContext(
    LibrariesModule.with(config, new SystemClock()),
    {
      logger: ['error'],
      abortOnError: false,
    },
  );
  const person = await libraries.get(People, { strict: false }).add(SYSTEM, {
    name: 'Ada Morgan',
    email: 'ada@network.example',
    accessLevel: 'administrator',
    organisationId: null,
    roleId: 'not-known',
  });
  const { token } = await libraries.get(Tokens, { strict: false }).create(SYSTEM, person, 'the test');
  await libraries.close();
  return token;
}
