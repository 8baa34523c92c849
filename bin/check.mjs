// What CI runs: format, types, lint, fence, dead code, tests. Stops at the first that fails.
import { spawnSync } from 'node:child_process';

const CHECKS = [
  ['format', 'prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'],
  ['types', 'typescript/bin/tsc', '--noEmit'],
  ['types in the browser', 'typescript/bin/tsc', '--noEmit', '-p', 'apps/browser'],
  ['lint', 'eslint/bin/eslint.js', '.'],
  [
    'fence',
    'dependency-cruiser/bin/dependency-cruise.mjs',
    '--config',
    '.dependency-cruiser.cjs',
    'apps',
    'libs',
    'test',
  ],
  ['dead code', 'knip/bin/knip.js'],
];

for (const [name, script, ...args] of CHECKS) {
  const from = Date.now();
  const { status } = spawnSync(process.execPath, [`node_modules/${script}`, ...args], { stdio: 'inherit' });
  console.log(`${status === 0 ? 'ok    ' : 'failed'} ${name} (${((Date.now() - from) / 1000).toFixed(1)} s)`);
  if (status !== 0) process.exit(1);
}
const { status } = spawnSync(process.execPath, ['bin/test.mjs'], { stdio: 'inherit' });
process.exit(status ?? 1);
