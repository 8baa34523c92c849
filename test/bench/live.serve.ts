import 'reflect-metadata';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import { CalendarWatch } from '#calendar';
import { Transactions } from '#database';
import { SYSTEM } from '#kernel';
import { RoomPresence } from '#live';
import { People, Tokens } from '#people';
import { Registrations } from '#programme';
import { Server as SocketServer } from 'socket.io';
import { LiveGateway } from '../../apps/server/src/live/live.gateway.js';
import { castOf } from '../support/cast.js';
import { publishedClinic } from '../support/programme.js';
import { startServer, type Server } from '../support/server.js';

/**
 * Serves a live room, ours or a bare one, in a process of its own. Each line on stdin asks what it has used: memory
 * in bytes, microseconds of a core, and transactions.
 */
const PEOPLE = Number(process.env['PEOPLE']);
const isBare = process.env['BARE'] === 'yes';
const SECOND = 1000;
let writes = 0;

const answer = isBare ? await bare() : await ours();
console.log(JSON.stringify(answer));
const lines = createInterface({ input: process.stdin });
lines.on('line', () => {
  (globalThis as { gc?: () => void }).gc?.();
  const { heapUsed, external } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  console.log(JSON.stringify({ memory: heapUsed + external, cpu: user + system, writes }));
});
lines.on('close', () => process.exit(0));

async function ours() {
  const server = await startServer('sqlite', { at: new Date('2026-11-30T12:00:00Z') });
  const cast = await castOf(server);
  const sessionId = await publishedClinic(server, cast, { capacity: null });
  const tokens: string[] = [];
  for (let n = 0; n < PEOPLE; n++) {
    const id = await server.get(People).add(SYSTEM, {
      ...{ name: `Person ${n}`, email: `p${n}@bench.example`, accessLevel: 'member' },
      ...{ organisationId: cast.places.elmHouse, roleId: 'staff-nurse' },
    });
    await server.get(Registrations).register(SYSTEM, { sessionId, personId: id });
    tokens.push((await server.get(Tokens).create(SYSTEM, id, 'bench')).token);
  }
  // The letters to all who registered are written before anybody comes in, as in life.
  server.clock.setTo(new Date('2026-11-30T12:29:00Z'));
  await server.get(CalendarWatch).catchUp();
  server.clock.setTo(new Date('2026-11-30T12:30:00Z'));
  keepTime(server);
  return { url: server.url, sessionId, tokens };
}

/** The room's clock goes on, and what is done by the clock is done, as often as in a real server. */
function keepTime(server: Server): void {
  const { clock } = server;
  setInterval(() => {
    clock.setTo(new Date(+clock.now() + SECOND));
  }, SECOND);
  setInterval(() => void server.get(LiveGateway).writeSeen(), 3 * SECOND);
  setInterval(() => void server.get(RoomPresence).closeDue(), 15 * SECOND);
  const transactions = server.get(Transactions);
  const run = transactions.run.bind(transactions);
  transactions.run = (work) => {
    writes++;
    return run(work);
  };
}

/** The same messages and rooms, with nobody asked who they are and nothing kept. */
async function bare() {
  const http = createServer();
  const io = new SocketServer(http, { serveClient: false });
  io.of('/live').on('connection', (socket) => {
    socket.on('enter', async (_: unknown, done: (answer: object) => void) => {
      await socket.join('room');
      done({ ok: true, value: { personId: socket.id } });
    });
    socket.on('say', ({ text }: { text: string }, done: (answer: object) => void) => {
      const line = {
        id: socket.id,
        kind: 'chat',
        to: 'everybody',
        personId: socket.id,
        name: 'Person',
        text,
        at: 1,
      };
      io.of('/live').to('room').emit('said', line);
      done({ ok: true, value: { id: socket.id } });
    });
  });
  await new Promise<void>((resolve) => void http.listen(0, '127.0.0.1', resolve));
  const address = http.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    sessionId: 'room',
    tokens: Array.from({ length: PEOPLE }, () => 'none'),
  };
}
