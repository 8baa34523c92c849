import { Media } from '#meetings';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '../config.js';
import { fanOut } from './adapter.js';
import { LiveGateway } from './live.gateway.js';

/** Longer than any line, note or offer of a browser's; whoever sends more is cut off. */
const LONGEST_MESSAGE = 64 * 1024;

/** Opens the live rooms on the server's own port. Loaded here, so that the command line does without. */
export async function openLiveRooms(app: NestFastifyApplication, config: Config): Promise<void> {
  const { Server } = await import('socket.io');
  const server = new Server(app.getHttpServer(), {
    serveClient: false,
    maxHttpBufferSize: LONGEST_MESSAGE,
    // Shorter pings threw busy people out; socket.io's own are kept.
    pingInterval: 25_000,
    pingTimeout: 20_000,
  });
  const others = await fanOut(config);
  if (others) server.adapter(others.adapter);
  app.get(LiveGateway).open(server);
  await app.get(Media).begin();
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('preClose', async () => {
      // Fastify closes the port itself; waiting for it here would wait for ourselves.
      server.local.disconnectSockets(true);
      for (const namespace of server._nsps.values()) await namespace.adapter.close();
      server.engine.close();
      await others?.close();
    });
}
