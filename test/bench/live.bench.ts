import type { Socket } from 'socket.io-client';
import { tidy } from './figures.js';
import { heartbeats } from './live.heartbeats.js';
import { serveRoom } from './live.room.js';

const PEOPLE = 1000;
const LINES = 60;
const TEXT = 'x'.repeat(300);
const ROUNDS = 2;

interface Measured {
  readonly joinsPerSecond: number;
  readonly deliveredPerSecond: number;
  readonly p99: number;
  readonly kilobytesEach: number;
}

/** A room of a thousand beside a bare socket.io server in the same run: coming in, and what one says reaching all. */
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
    heartbeats: await heartbeats(),
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
  const room = await serveRoom(PEOPLE, isBare);
  const { memory: before } = await room.used();
  const from = performance.now();
  const sockets = await room.joinAll();
  const joinsPerSecond = tidy(PEOPLE / ((performance.now() - from) / 1000));
  const kilobytesEach = tidy(((await room.used()).memory - before) / 1024 / PEOPLE);
  const told = await fannedOut(sockets);
  await room.close();
  return { joinsPerSecond, kilobytesEach, ...told };
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
