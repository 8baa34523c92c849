import 'reflect-metadata';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import { SYSTEM } from '#kernel';
import { People, Tokens } from '#people';
import { Registrations } from '#programme';
import { Server } from 'socket.io';
import { castOf } from '../support/cast.js';
import { publishedClinic } from '../support/programme.js';
import { startServer } from '../support/server.js';

/** Serves a live room, ours or a bare one, in a process of its own; each line on stdin asks for its memory in bytes. */
const PEOPLE = Number(process.env['PEOPLE']);
const isBare = process.env['BARE'] === 'yes';

const answer = isBare ? await bare() : await ours();
console.log(JSON.stringify(answer));
const lines = createInterface({ input: process.stdin });
lines.on('line', () => {
  (globalThis as { gc?: () => void }).gc?.();
  const { heapUsed, external } = process.memoryUsage();
  console.log(String(heapUsed + external));
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
  server.clock.setTo(new Date('2026-11-30T12:30:00Z'));
  return { url: server.url, sessionId, tokens };
}

/** The same messages and rooms, with nobody asked who they are and nothing kept. */
async function bare() {
  const http = createServer();
  const io = new Server(http, { serveClient: false });
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
