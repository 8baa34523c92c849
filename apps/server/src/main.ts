import { existsSync } from 'node:fs';
import { DomainError, SystemClock } from '#kernel';
import { readConfig } from './config.js';
import { startTimedWork } from './jobs/timed-work.js';
import { openDoor, openServer } from './server.js';
import { FirstRun } from './setup/first-run.js';

start().catch((error: unknown) => {
  console.error(error instanceof DomainError ? error.message : error);
  process.exitCode = 1;
});

async function start(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const config = readConfig(process.env);
  const app = await openServer(config, new SystemClock());
  app.enableShutdownHooks([], { useProcessExit: true });
  startTimedWork(app);
  await openDoor(app, config);
  console.log(`Wheelhouse is open at ${config.baseUrl}`);
  await sayHowToSetUp(app.get(FirstRun), config.baseUrl);
}

/** Only whoever started the server reads this. */
async function sayHowToSetUp(firstRun: FirstRun, baseUrl: string): Promise<void> {
  if (!(await firstRun.isDue())) return;
  console.log(`Nobody is in the network yet. Set it up at ${baseUrl}/set-up with the code ${firstRun.code}`);
}
