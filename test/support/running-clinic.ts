import type { DatabaseSettings } from '#database';
import { SYSTEM, SystemClock } from '#kernel';
import { Tokens } from '#people';
import { Sessions } from '#programme';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { LibrariesModule } from '../../apps/server/src/libraries.module.js';
import { castOf, type Cast } from './cast.js';
import { clinicDraft } from './drafts.js';
import { testConfig, type House } from './house.js';
import { registered } from './programme.js';

/** A clinic that is on now, in a database that no server has open, and tokens of those who are in it. */
export interface RunningClinic {
  readonly cast: Cast;
  readonly clinic: string;
  readonly tokens: { readonly amina: string; readonly ben: string; readonly oli: string };
}

const MINUTE = 60_000;

export async function runningClinic(settings: DatabaseSettings): Promise<RunningClinic> {
  const config = testConfig({ settings, remove: () => Promise.resolve() });
  const clock = new SystemClock();
  const libraries = await NestFactory.createApplicationContext(LibrariesModule.with(config, clock), {
    logger: ['error'],
    abortOnError: false,
  });
  const house = {
    get: (service: Type) => libraries.get<unknown>(service, { strict: false }),
    config,
  } as unknown as House;
  const cast = await castOf(house);
  const now = +clock.now();
  const times = { startsAt: new Date(now - MINUTE), endsAt: new Date(now + 59 * MINUTE) };
  const clinic = await house.get(Sessions).create(cast.amina.actor, clinicDraft(times), 'published');
  await registered(house, cast.ben, clinic);
  const token = async ({ id }: { id: string }) =>
    (await house.get(Tokens).create(SYSTEM, id, 'a seat')).token;
  const tokens = { amina: await token(cast.amina), ben: await token(cast.ben), oli: await token(cast.oli) };
  await libraries.close();
  return { cast, clinic, tokens };
}
