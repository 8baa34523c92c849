import { SetClock, SystemClock } from '#kernel';
import { NestFactory } from '@nestjs/core';
import type { Config } from '../config.js';
import { LibrariesModule } from '../libraries.module.js';
import { loadDemo, type DemoTally } from './load-demo.js';

/** A year is played in seconds: calendars are told how it ended, not of every step. */
const ASLEEP = { migrate: true, isAsleep: true };

/** Loads the demonstration into the database that the settings lead to, as seen from now. */
export async function loadDemoInto(config: Config): Promise<DemoTally> {
  const clock = new SetClock(new SystemClock().now());
  const house = await NestFactory.createApplicationContext(LibrariesModule.with(config, clock, ASLEEP), {
    logger: ['error'],
    abortOnError: false,
  });
  try {
    return await loadDemo((service) => house.get(service, { strict: false }), clock);
  } finally {
    await house.close();
  }
}

/** The settings of a demonstration: its own folder unless another is named, and sign-in by one button. */
export function demoEnvironment(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { ...environment, DATA_DIR: environment['DATA_DIR'] || './data/demo' };
}
