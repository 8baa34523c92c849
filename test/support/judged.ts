import { execFileSync } from 'node:child_process';

const missing = execFileSync(process.execPath, ['bin/debian.mjs'], { encoding: 'utf8' }).trim().split('\n');

const SERVERS = ['janus', 'redis-server', 'coturn'];

/** What Debian would have to give, and cannot here. */
const judges = missing.filter((name) => !SERVERS.includes(name));

/** As `describe`; skipped, with the reason in its name, where there is no Redis and none can be installed. */
export function describeThroughRedis(name: string, tests: () => void): void {
  if (missing.includes('redis-server')) describe.skip(`${name} (skipped here: redis-server missing)`, tests);
  else describe(name, tests);
}

/** As `describe`; skipped, with the reason in its name, where there is no TURN server and none can be installed. */
export function describeThroughTurn(name: string, tests: () => void): void {
  if (missing.includes('coturn')) describe.skip(`${name} (skipped here: coturn missing)`, tests);
  else describe(name, tests);
}

/** As `describe`; skipped, with the reason in its name, where there is no media server and none can be installed. */
export function describeThroughJanus(name: string, tests: () => void): void {
  if (missing.includes('janus')) describe.skip(`${name} (skipped here: janus missing)`, tests);
  else describe(name, tests);
}

/** As `describe`; skipped, with the reason in its name, where Debian's judges are missing and cannot be installed. */
export function describeJudged(name: string, tests: () => void): void {
  if (judges.join('') === '') describe(name, tests);
  else describe.skip(`${name} (skipped here: ${judges.join(', ')} missing)`, tests);
}
