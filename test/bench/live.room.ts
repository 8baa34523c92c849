import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { io, type Socket } from 'socket.io-client';

interface Used {
  readonly memory: number;
  readonly cpu: number;
  readonly writes: number;
}

/** A room in a process of its own, with people who can come in. */
interface ServedRoom {
  used(): Promise<Used>;
  joinAll(): Promise<Socket[]>;
  close(): Promise<void>;
}

const TOGETHER = 25;

export async function serveRoom(people: number, isBare: 'yes' | 'no'): Promise<ServedRoom> {
  const script = fileURLToPath(new URL('./live.serve.js', import.meta.url));
  const child = spawn(process.execPath, ['--expose-gc', script], {
    env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'production', PEOPLE: String(people), BARE: isBare },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const said = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async <T>() => JSON.parse(String((await said.next()).value)) as T;
  const { url, sessionId, tokens } = await next<{ url: string; sessionId: string; tokens: string[] }>();
  const sockets: Socket[] = [];
  return {
    used: () => {
      child.stdin.write('\n');
      return next<Used>();
    },
    joinAll: async () => {
      for (let at = 0; at < tokens.length; at += TOGETHER) {
        const some = tokens.slice(at, at + TOGETHER);
        sockets.push(...(await Promise.all(some.map((token) => joined(url, token, sessionId)))));
      }
      return sockets;
    },
    close: async () => {
      for (const socket of sockets) socket.disconnect();
      const gone = once(child, 'exit');
      child.stdin.end();
      await gone;
    },
  };
}

async function joined(url: string, token: string, sessionId: string): Promise<Socket> {
  const socket = io(`${url}/live`, { auth: { token }, transports: ['websocket'], forceNew: true });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  const answer = (await socket.emitWithAck('enter', { sessionId })) as { ok: boolean };
  if (!answer.ok) throw new Error(`Nobody may come in: ${JSON.stringify(answer)}`);
  return socket;
}
