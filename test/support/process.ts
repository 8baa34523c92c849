import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import type { DatabaseSettings } from '#database';

/** The built server as a process of its own, which can be killed. */
export interface ServerProcess {
  readonly url: string;
  readonly pid: number;
  /** All that it wrote to stdout and stderr. */
  said(): string;
  end(signal: NodeJS.Signals): Promise<void>;
}

export async function startProcess(
  settings: DatabaseSettings,
  program: 'server' | 'demo' = 'server',
  environment: Record<string, string> = {},
): Promise<ServerProcess> {
  const port = await freePort();
  const child = spawn(process.execPath, [`dist/programs/${program}.js`], {
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      PORT: String(port),
      HOST: '127.0.0.1',
      DATA_DIR: settings.dataDir,
      DATABASE_URL: settings.url ?? '',
      LOG_LEVEL: 'error',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = await opened(child);
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    said: () => said.join('\n'),
    end: async (signal) => {
      const gone = once(child, 'exit');
      child.kill(signal);
      await gone;
    },
  };
}

/** Resolves when the server says that it is open, with all that it says from then on too; rejects if it ends first. */
async function opened(child: ChildProcess): Promise<readonly string[]> {
  const said: string[] = [];
  child.stderr?.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  const isOpen = new Promise<void>((resolve) => {
    createInterface({ input: child.stdout! }).on('line', (line) => {
      said.push(line);
      if (line.includes('Wheelhouse is open')) resolve();
    });
  });
  const hasEnded = once(child, 'exit').then(([code]) => {
    throw new Error(`The server ended with ${String(code)}: ${said.join('\n')}`);
  });
  await Promise.race([isOpen, hasEnded]);
  hasEnded.catch(() => undefined);
  return said;
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}
