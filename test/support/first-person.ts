import { Reader, sql, type DatabaseSettings } from '#database';
import { SYSTEM, SystemClock } from '#kernel';
import { People, SignIns, Tokens } from '#people';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { LibrariesModule } from '../../apps/server/src/libraries.module.js';
import { testConfig } from './house.js';

const EMAIL = 'ada@network.example';

/** Makes an administrator in a database that no server has open, and gives a token of theirs. */
export function administratorToken(settings: DatabaseSettings): Promise<string> {
  return within(settings, async (libraries) => {
    const person = await libraries.get(People, { strict: false }).add(SYSTEM, {
      ...{ name: 'Ada Morgan', email: EMAIL, accessLevel: 'administrator' },
      ...{ organisationId: null, roleId: 'not-known' },
    });
    const { token } = await libraries.get(Tokens, { strict: false }).create(SYSTEM, person, 'the test');
    return token;
  });
}

/** Signs that administrator in, for a browser. */
export function administratorCookie(settings: DatabaseSettings): Promise<{ wh_session: string }> {
  return within(settings, async (libraries) => {
    const person = await libraries
      .get(Reader, { strict: false })
      .first<{ id: string }>(sql`select id as "id" from person where email = ${EMAIL}`);
    const device = { userAgent: undefined, isOwnDevice: false };
    const { secret } = await libraries.get(SignIns, { strict: false }).open(person?.id ?? '', device);
    return { wh_session: secret };
  });
}

async function within<T>(
  settings: DatabaseSettings,
  work: (libraries: INestApplicationContext) => Promise<T>,
): Promise<T> {
  const config = testConfig({ settings, remove: () => Promise.resolve() });
  const libraries = await NestFactory.createApplicationContext(
    LibrariesModule.with(config, new SystemClock()),
    { logger: ['error'], abortOnError: false },
  );
  try {
    return await work(libraries);
  } finally {
    await libraries.close();
  }
}
