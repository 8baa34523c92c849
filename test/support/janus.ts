import { spawn, type ChildProcess } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { janusConfiguration } from '#meetings';

const JANUS = '/usr/bin/janus';

/** A real media server on loopback, with our own configuration, which can be killed and started again. */
export interface TestJanus {
  readonly environment: { readonly JANUS_URL: string; readonly JANUS_ADMIN_KEY: string };
  start(): Promise<void>;
  kill(): Promise<void>;
  /** For good. */
  close(): Promise<void>;
}

const ADMIN_KEY = 'a key that only the tests know of';

export async function startJanus(): Promise<TestJanus> {
  if (!existsSync(JANUS)) {
    throw new Error(`There is no media server at ${JANUS}: install Debian's with "apt-get install janus".`);
  }
  const folder = mkdtempSync(join(tmpdir(), 'wheelhouse-janus-'));
  const port = await freePort();
  const first = await freeMediaPort();
  const mediaPorts = `${first}-${first + 499}`;
  const files = janusConfiguration({ adminKey: ADMIN_KEY, port, mediaPorts });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  let child: ChildProcess | undefined;
  const janus: TestJanus = {
    environment: { JANUS_URL: `ws://127.0.0.1:${port}`, JANUS_ADMIN_KEY: ADMIN_KEY },
    start: async () => {
      child = spawn(JANUS, ['-F', folder, '-o'], { stdio: ['ignore', 'pipe', 'pipe'] });
      await opened(child, port);
    },
    kill: async () => {
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
    close: async () => {
      await janus.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await janus.start();
  return janus;
}

/** Resolves when its door is open; rejects with what it said if it ends first. */
async function opened(child: ChildProcess, port: number): Promise<void> {
  let said = '';
  const hear = (chunk: Buffer): void => void (said += chunk.toString());
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  const hasEnded = once(child, 'exit').then(([code]) => {
    throw new Error(`Janus ended with ${String(code)}: ${said}`);
  });
  hasEnded.catch(() => undefined);
  await Promise.race([doorOpen(port, child), hasEnded]);
}

async function doorOpen(port: number, child: ChildProcess): Promise<void> {
  while (child.exitCode === null && child.signalCode === null) {
    const socket = connect(port, '127.0.0.1');
    const isOpen = await once(socket, 'connect').then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (isOpen) return;
    await setTimeout(20);
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}

/** Janus wants a range: one that begins where the system has just given a port, and that fits below the end. */
async function freeMediaPort(): Promise<number> {
  const socket = createSocket('udp4').bind(0, '127.0.0.1');
  await once(socket, 'listening');
  const { port } = socket.address();
  socket.close();
  return Math.min(port, 65_000);
}
