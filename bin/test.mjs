// Runs the tests: SQLite, PostgreSQL and a real browser. Words after `--` go to Jest: `npm test -- libs/attendance`.
import { spawnSync } from 'node:child_process';

const { status } = spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--no-warnings=ExperimentalWarning',
    'node_modules/jest/bin/jest.js',
    '--reporters=default',
    '--reporters=<rootDir>/bin/closing-line.mjs',
    '--maxWorkers=2',
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit', env: { ...process.env, TZ: 'UTC' } },
);
process.exit(status ?? 1);
