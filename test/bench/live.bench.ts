import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { io, type Socket } from 'socket.io-client';
import { tidy } from './figures.js';

const PEOPLE = 300;
const TOGETHER = 25;
const LINES = 60;
const TEXT = 'x'.repeat(300);
const ROUNDS = 2;

interface Measured {
  readonly joinsPerSecond: number;
  readonly deliveredPerSecond: number;
  readonly p99: number;
  readonly kilobytesEach: number;
}

/** A room of hundreds beside a bare socket.io server in the same run: coming in, and what one says reaching all. */
export async function live(): Promise<object> {
  let [ours, bare] = [await measured('no'), await measured('yes')];
  for (let round = 1; round < ROUNDS; round++) {
    ours = better(ours, await measured('no'));
    bare = better(bare, await measured('yes'));
  }
  return {
    people: PEOPLE,
    ours,
    bare,
    fanOutRatio: tidy(ours.deliveredPerSecond / bare.deliveredPerSecond),
    joinRatio: tidy(ours.joinsPerSecond / bare.joinsPerSecond),
    p99Ratio: tidy(ours.p99 / bare.p99),
    memoryRatio: tidy(ours.kilobytesEach / bare.kilobytesEach),
  };
}

function better(a: Measured, b: Measured): Measured {
  return {
    joinsPerSecond: Math.max(a.joinsPerSecond, b.joinsPerSecond),
    deliveredPerSecond: Math.max(a.deliveredPerSecond, b.deliveredPerSecond),
    p99: Math.min(a.p99, b.p99),
    kilobytesEach: Math.min(a.kilobytesEach, b.kilobytesEach),
  };
}

async function measured(isBare: 'yes' | 'no'): Promise<Measured> {
  const script = fileURLToPath(new URL('./live.serve.js', import.meta.url));
  const child = spawn(process.execPath, ['--expose-gc', script], {
    env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'production', PEOPLE: String(PEOPLE), BARE: isBare },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const said = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => String((await said.next()).value);
  const memory = async () => {
    child.stdin.write('\n');
    return Number(await next());
  };
  const { url, sessionId, tokens } = JSON.parse(await next()) as {
    url: string;
    sessionId: string;
    tokens: string[];
  };
  const before = await memory();
  const sockets: Socket[] = [];
  const from = performance.now();
  for (let at = 0; at < tokens.length; at += TOGETHER)
    sockets.push(
      ...(await Promise.all(tokens.slice(at, at + TOGETHER).map((token) => joined(url, token, sessionId)))),
    );
  const joinsPerSecond = tidy(tokens.length / ((performance.now() - from) / 1000));
  const kilobytesEach = tidy(((await memory()) - before) / 1024 / PEOPLE);
  const told = await fannedOut(sockets);
  for (const socket of sockets) socket.disconnect();
  const gone = once(child, 'exit');
  child.stdin.end();
  await gone;
  return { joinsPerSecond, kilobytesEach, ...told };
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

/** Each line comes from another person, as fast as they are answered, and is waited for at every seat. */
async function fannedOut(sockets: readonly Socket[]): Promise<Pick<Measured, 'deliveredPerSecond' | 'p99'>> {
  const waits: number[] = [];
  let sentAt = 0;
  let heard = 0;
  let all = (): void => undefined;
  for (const socket of sockets)
    socket.on('said', () => {
      waits.push(performance.now() - sentAt);
      if (++heard % sockets.length === 0) all();
    });
  const from = performance.now();
  for (let line = 0; line < LINES; line++) {
    const reached = new Promise<void>((resolve) => (all = resolve));
    sentAt = performance.now();
    sockets[line]?.emit('say', { text: TEXT }, () => undefined);
    await reached;
  }
  const seconds = (performance.now() - from) / 1000;
  waits.sort((a, b) => a - b);
  const p99 = waits[Math.floor(waits.length * 0.99)] ?? 0;
  return { deliveredPerSecond: tidy((LINES * sockets.length) / seconds), p99: tidy(p99) };
}
