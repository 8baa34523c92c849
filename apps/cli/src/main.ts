import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { run } from './run.js';

if (existsSync('.env')) process.loadEnvFile('.env');
// A reader such as `head` may close the pipe early: that is not a failure of ours.
process.stdout.on('error', () => process.exit(0));
void run(process.argv.slice(2), {
  out: process.stdout,
  err: process.stderr,
  environment: process.env,
}).then((code) => {
  process.exitCode = code;
});
