import 'reflect-metadata';
import type { Clock } from '#kernel';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from './config.js';
import { openLiveRooms } from './live/live-server.js';
import { ServerModule } from './server.module.js';
import { addressAsked, LONGEST_ADDRESS } from './setup/addresses.js';
import { serveApiDescription } from './setup/api-description.js';
import { serveAssets } from './setup/assets.js';
import { serveFigures } from './setup/figures.js';
import { refuseFormsFromPrograms } from './setup/body-kinds.js';
import { leadToSetUp } from './setup/first-run.js';
import { recogniseVisitors } from './setup/identity.js';
import { keepSafe, refuseForgedForms } from './setup/safety.js';
import { answerWithPages } from './setup/page-answers.js';
import { refuseUnkeepableText } from './setup/unkeepable.js';
import { acceptUploads } from './setup/uploads.js';

const ONE_MEGABYTE = 1024 * 1024;

/** Zod reads what comes in: Fastify's own checks, which load some 300 files, are never asked for. */
const WITHOUT_SCHEMAS = { buildValidator: refuseSchemas, buildSerializer: refuseSchemas };

/** Builds the whole server, ready to listen; the order below is the order in which a request meets them. */
export async function openServer(config: Config, clock: Clock): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: ONE_MEGABYTE,
    trustProxy: config.trustProxy ?? false,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: LONGEST_ADDRESS },
    schemaController: { compilersFactory: WITHOUT_SCHEMAS },
    rewriteUrl: ({ url = '/' }) => addressAsked(url),
  });
  const app = await NestFactory.create<NestFastifyApplication>(ServerModule.with(config, clock), adapter, {
    logger: levelsFrom(config.logLevel),
    abortOnError: false,
  });
  await keepSafe(app, config);
  recogniseVisitors(app);
  await serveAssets(app, config.themeDir);
  await acceptUploads(app);
  refuseFormsFromPrograms(app);
  refuseForgedForms(app);
  refuseUnkeepableText(app);
  answerWithPages(app);
  leadToSetUp(app);
  serveApiDescription(app);
  serveFigures(app);
  await openLiveRooms(app, config);
  await app.init();
  return app;
}

/** How many may wait at the door while the server cannot look up; the system's own limit is often lower. */
const WAITING = 4096;

/** Lets people in. When all open one link in the same second, Node's own 511 would turn the others away. */
export async function openDoor(app: NestFastifyApplication, { port, host }: Config): Promise<void> {
  await app.listen({ port, host, backlog: WAITING });
}

function levelsFrom(level: Config['logLevel']): Config['logLevel'][] {
  const levels = ['fatal', 'error', 'warn', 'log', 'debug', 'verbose'] as const;
  return levels.slice(0, levels.indexOf(level) + 1);
}

function refuseSchemas(): () => never {
  return () => {
    throw new Error('Read what comes in with Zod: this server compiles no Fastify schemas.');
  };
}
