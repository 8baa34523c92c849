import { Media } from '#meetings';
import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Server } from 'socket.io';
import type { Config } from '../config.js';
import { fanOut } from './adapter.js';
import { whenFirstAsked } from './first-socket.js';
import { LiveGateway } from './live.gateway.js';

/** Longer than any line, note or offer of a browser's; whoever sends more is cut off. */
const LONGEST_MESSAGE = 64 * 1024;

const log = new Logger('Live');

/** Opens the live rooms on the server's own port. Loaded here, so that the command line does without. */
export async function openLiveRooms(app: NestFastifyApplication, config: Config): Promise<void> {
  const others = await fanOut(config);
  let server: Server | undefined;
  const open = async (): Promise<void> => {
    server = await socketsOf(app);
    if (others) server.adapter(others.adapter);
    app.get(LiveGateway).open(server);
  };
  // Where there are other processes, what is said here may be for people there, so the line to them is open at once.
  if (others) await open();
  else whenFirstAsked(app.getHttpServer(), () => open().catch(toldOf));
  await app.get(Media).begin();
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('preClose', async () => {
      if (server) await close(server);
      await others?.close();
    });
}

async function socketsOf(app: NestFastifyApplication): Promise<Server> {
  const { Server } = await import('socket.io');
  return new Server(app.getHttpServer(), {
    serveClient: false,
    maxHttpBufferSize: LONGEST_MESSAGE,
    // Shorter pings threw busy people out; socket.io's own are kept.
    pingInterval: 25_000,
    pingTimeout: 20_000,
  });
}

/** Fastify closes the port itself; waiting for it here would wait for ourselves. */
async function close(server: Server): Promise<void> {
  server.local.disconnectSockets(true);
  for (const namespace of server._nsps.values()) await namespace.adapter.close();
  server.engine.close();
}

function toldOf(error: unknown): never {
  log.error(`The live rooms did not open: ${String(error)}`);
  throw error;
}
