// What the tests use from Debian. Run by itself, it names the outside judges of our files, the media server, Redis
// and the TURN server, where they are missing and cannot be installed here, one a line: only then may their tests
// be skipped.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const JUDGES = [
  ...['gir1.2-ical-3.0', 'python3-gi', 'python3-vobject', 'python3-icalendar'],
  ...['khal', 'vdirsyncer', 'libxml2-utils', 'python3-jsonschema'],
];

export function missingBrowser() {
  return existsSync('/usr/bin/chromium') ? [] : ['chromium'];
}

/** The media server that carries larger rooms. */
export function missingJanus() {
  return existsSync('/usr/bin/janus') ? [] : ['janus'];
}

/** What carries the word between several server processes, where a network has it. */
export function missingRedis() {
  return existsSync('/usr/bin/redis-server') ? [] : ['redis-server'];
}

/** What carries sound and picture through a hospital's walls. */
export function missingTurn() {
  return existsSync('/usr/bin/turnserver') ? [] : ['coturn'];
}

export function missingJudges() {
  return JUDGES.filter((name) => {
    const asked = spawnSync('dpkg-query', ['-W', '-f=${db:Status-Status}', name], { encoding: 'utf8' });
    return asked.stdout !== 'installed';
  });
}

export function mayInstall() {
  return process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const name of mayInstall()
    ? []
    : [...missingJudges(), ...missingJanus(), ...missingRedis(), ...missingTurn()])
    console.log(name);
}
