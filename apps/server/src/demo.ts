import { existsSync } from 'node:fs';
import { DomainError, SystemClock } from '#kernel';
import { readConfig } from './config.js';
import { clearDemo } from './demo/clear-demo.js';
import { demoEnvironment, loadDemoInto } from './demo/open-demo.js';
import { welcome } from './demo/welcome.js';
import { startTimedWork } from './jobs/timed-work.js';
import { openDoor, openServer } from './server.js';

start().catch((error: unknown) => {
  console.error(error instanceof DomainError ? error.message : error);
  process.exitCode = 1;
});

async function start(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const config = readConfig(demoEnvironment(process.env), { isDemo: true });
  const from = process.hrtime.bigint();
  console.log('Loading the demonstration network…');
  await clearDemo(config);
  const tally = await loadDemoInto(config);
  const app = await openServer(config, new SystemClock());
  app.enableShutdownHooks([], { useProcessExit: true });
  startTimedWork(app);
  await openDoor(app, config);
  const seconds = Number(process.hrtime.bigint() - from) / 1e9;
  console.log(welcome(config, tally, seconds));
}
