import { once } from 'node:events';
import { createServer, type Server as Port } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { io, type Socket } from 'socket.io-client';
import { WebSocket } from 'ws';
import { whenFirstAsked } from './first-socket.js';

describe('the first who asks for sockets', () => {
  let port: Port;
  let server: Server | undefined;
  let opened: number;
  const clients: Socket[] = [];

  beforeEach(async () => {
    [opened, server] = [0, undefined];
    port = createServer((request, response) => response.end(`page ${request.url}`)).listen(0, '127.0.0.1');
    await once(port, 'listening');
  });

  afterEach(async () => {
    for (const client of clients.splice(0)) client.close();
    await server?.close();
    if (port.listening) await new Promise((done) => port.close(done));
  });

  const address = (): string => `http://127.0.0.1:${(port.address() as AddressInfo).port}`;
  const page = async (): Promise<string> => (await fetch(`${address()}/x`)).text();

  async function connected(transport: 'polling' | 'websocket'): Promise<boolean> {
    const client = io(address(), { transports: [transport], forceNew: true, reconnectionDelay: 5 });
    clients.push(client);
    await new Promise<void>((done) => client.on('connect', done));
    return client.connected;
  }

  function open(): Promise<void> {
    opened++;
    server = new Server(port);
    return Promise.resolve();
  }

  it('opens nothing for pages, before and after', async () => {
    whenFirstAsked(port, open);
    expect([await page(), opened]).toEqual(['page /x', 0]);
    await connected('websocket');
    expect([await page(), opened]).toEqual(['page /x', 1]);
  });

  it('opens once for all who ask at once, by either way', async () => {
    whenFirstAsked(port, open);
    const all = await Promise.all([
      connected('polling'),
      connected('websocket'),
      connected('websocket'),
      connected('polling'),
    ]);
    expect([all, opened]).toEqual([[true, true, true, true], 1]);
  });

  it.each(['polling', 'websocket'] as const)('tries again where it failed: %s', async (transport) => {
    whenFirstAsked(port, () => (opened++ === 0 ? Promise.reject(new Error('not now')) : open()));
    expect([await connected(transport), await page()]).toEqual([true, 'page /x']);
  });

  it('cuts off who asks for another kind of socket', async () => {
    whenFirstAsked(port, open);
    const other = new WebSocket(address().replace('http', 'ws'));
    await once(other, 'error');
    expect([opened, await page()]).toEqual([0, 'page /x']);
  });
});
