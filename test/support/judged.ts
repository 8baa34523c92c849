import { execFileSync } from 'node:child_process';

const missing = execFileSync(process.execPath, ['bin/debian.mjs'], { encoding: 'utf8' }).trim().split('\n');

/** As `describe`; skipped, with the reason in its name, where Debian's judges are missing and cannot be installed. */
export function describeJudged(name: string, tests: () => void): void {
  if (missing.join('') === '') describe(name, tests);
  else describe.skip(`${name} (skipped here: ${missing.join(', ')} missing)`, tests);
}
