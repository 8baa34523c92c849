// Makes a fresh clone ready: installs what is missing, builds what is stale, and says so. Plain Node: it runs before anything is installed.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';
import {
  mayInstall,
  missingBrowser,
  missingJanus,
  missingJudges,
  missingRedis,
  missingTurn,
} from './debian.mjs';
import { isStale } from './stale.mjs';

const wants = new Set(process.argv.slice(2));
const STAMP = 'node_modules/.wheelhouse-lock';

refuseOldNode();
install();
if (wants.has('--tests')) installFromDebian();
if (isStale()) step('Building', () => run(process.execPath, ['bin/build.mjs']));

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(
    `Wheelhouse needs Node 20.19 or newer; this is ${process.versions.node}. Install a newer Node and try again.`,
  );
  process.exit(1);
}

function install() {
  // Somebody who links another folder's packages looks after them there.
  if (existsSync('node_modules') && lstatSync('node_modules').isSymbolicLink()) return;
  const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lock) return;
  step('Installing packages', () => run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']));
  writeFileSync(STAMP, lock);
}

/** A real browser, a media server, a TURN server, Redis, and the outside judges of our calendars and programmes. */
function installFromDebian() {
  const [browser, janus, judges] = [missingBrowser(), missingJanus(), missingJudges()];
  const [redis, turn] = [missingRedis(), missingTurn()];
  const missing = [...browser, ...janus, ...redis, ...turn, ...judges];
  if (missing.length === 0) return;
  if (mayInstall()) {
    step(`Installing ${missing.join(', ')}`, () => {
      run('apt-get', ['update', '-q']);
      run('apt-get', ['install', '-y', '-q', ...missing], { DEBIAN_FRONTEND: 'noninteractive' });
    });
  } else sayWhatIsMissing({ browser, janus, redis, turn, judges });
}

function sayWhatIsMissing({ browser, janus, redis, turn, judges }) {
  if (turn.length > 0) {
    console.error(
      'Rooms reach through a hospital’s walls by a TURN server, which is missing: its test is skipped. Install it with `apt-get install coturn`.',
    );
  }
  if (redis.length > 0) {
    console.error(
      'Several server processes may speak to each other through Redis, which is missing: its test is skipped. Install it with `apt-get install redis-server`.',
    );
  }
  if (janus.length > 0) {
    console.error(
      'Larger rooms meet through a media server, which is missing: its tests are skipped. Install it with `apt-get install janus`.',
    );
  }
  if (judges.length > 0) {
    console.error(
      `Other programs judge our calendars and programmes in the tests, and these are missing: their tests are skipped. Install them with \`apt-get install ${judges.join(' ')}\`.`,
    );
  }
  if (browser.length > 0) {
    console.error(
      "The browser tests need Debian's chromium at /usr/bin/chromium: install it with `apt-get install chromium`.",
    );
    process.exit(1);
  }
}

function step(name, work) {
  const from = process.hrtime.bigint();
  if (!wants.has('--quiet')) console.error(`${name}…`);
  work();
  const seconds = Number((process.hrtime.bigint() - from) / 1_000_000_000n);
  if (!wants.has('--quiet')) console.error(`${name}: done in ${seconds} s`);
}

function run(command, args, environment = {}) {
  try {
    // What a step says goes to stderr, so that a command's --json stays alone on stdout.
    execFileSync(command, args, {
      stdio: ['ignore', process.stderr, process.stderr],
      env: { ...process.env, ...environment },
    });
  } catch (error) {
    console.error(`This step failed: ${command} ${args.join(' ')}. What it said stands above.`);
    process.exit(error.status || 1);
  }
}
