import { existsSync } from 'node:fs';
import { DomainError, SystemClock } from '#kernel';
import { readConfig } from './config.js';
import { startTimedWork } from './jobs/timed-work.js';
import { openServer } from './server.js';

try {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const config = readConfig(process.env);
  const app = await openServer(config, new SystemClock());
  app.enableShutdownHooks();
  startTimedWork(app);
  await app.listen(config.port, config.host);
  console.log(`Wheelhouse is open at ${config.baseUrl}`);
} catch (error) {
  console.error(error instanceof DomainError ? error.message : error);
  process.exitCode = 1;
}
