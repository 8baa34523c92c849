import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { doorAnswers } from './doors.js';
import { freePort } from './process.js';

const COTURN = '/usr/bin/turnserver';

interface TestTurn {
  /** As `ICE_SERVERS` names it. */
  readonly url: string;
  close(): Promise<void>;
}

/** A real TURN server on loopback, which takes keys that are made from this secret and end. */
export async function startTurn(secret: string): Promise<TestTurn> {
  if (!existsSync(COTURN)) {
    throw new Error(`There is no TURN server at ${COTURN}: install Debian's with "apt-get install coturn".`);
  }
  const folder = mkdtempSync(join(tmpdir(), 'wheelhouse-turn-'));
  const port = await freePort();
  const words = [
    ...['-n', '--listening-ip=127.0.0.1', '--relay-ip=127.0.0.1', `--listening-port=${port}`],
    ...['--use-auth-secret', `--static-auth-secret=${secret}`, '--realm=wheelhouse.example'],
    ...['--allow-loopback-peers', '--no-multicast-peers', '--no-cli', '--no-tls', '--no-dtls'],
    ...[`--pidfile=${join(folder, 'pid')}`, `--userdb=${join(folder, 'db')}`, '--log-file=stdout'],
  ];
  const child = spawn(COTURN, words, { stdio: 'ignore' });
  while (!(await doorAnswers(port))) await setTimeout(20);
  return {
    url: `turn:127.0.0.1:${port}?transport=udp`,
    close: async () => {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
