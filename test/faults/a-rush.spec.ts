import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { emptyPlace, type Place } from '../support/databases.js';
import { startProcess, type ServerProcess } from '../support/process.js';

const PEOPLE = 1000;

/** Everybody opens the same link in the same second, and the server happens to be busy with something else. */
describe('a rush of people', () => {
  let place: Place;
  let server: ServerProcess;
  const sockets: Socket[] = [];

  beforeAll(async () => {
    place = await emptyPlace('sqlite');
    server = await startProcess(place.settings);
  });

  afterAll(async () => {
    for (const socket of sockets) socket.destroy();
    await server.end('SIGKILL');
    await place.remove();
  });

  it(`has ${PEOPLE} wait at the door, and turns nobody away, while the server cannot look up`, async () => {
    const { port, hostname } = new URL(server.url);
    process.kill(server.pid, 'SIGSTOP');
    sockets.push(...Array.from({ length: PEOPLE }, () => connect(Number(port), hostname)));
    await Promise.all(sockets.map((socket) => once(socket, 'connect')));

    process.kill(server.pid, 'SIGCONT');
    const answers = await Promise.all(sockets.map((socket) => asked(socket)));

    expect(new Set(answers)).toEqual(new Set(['HTTP/1.1 200 OK']));
  });
});

async function asked(socket: Socket): Promise<string | undefined> {
  socket.write('GET /health/live HTTP/1.1\r\nHost: wheelhouse.example\r\nConnection: close\r\n\r\n');
  const [answer] = (await once(socket, 'data')) as [Buffer];
  return answer.toString().split('\r\n', 1)[0];
}
