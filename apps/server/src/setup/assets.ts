import { join, resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const A_YEAR = 365 * 24 * 60 * 60 * 1000;

/** The built files lie beside the compiled server, whether it runs from dist or, under test, from source. */
export const ASSETS_FOLDER = join(process.cwd(), 'dist', 'assets');

/** Style sheet, script and pictures: their names change with their content, so browsers keep them for a year. */
export async function serveAssets(app: NestFastifyApplication, themeDir: string | undefined): Promise<void> {
  await app.register(fastifyStatic, {
    root: ASSETS_FOLDER,
    prefix: '/assets/',
    preCompressed: true,
    immutable: true,
    maxAge: A_YEAR,
    decorateReply: false,
    index: false,
  });
  // A deploying body's own logo and colours; their names do not change, so they are kept for an hour only.
  if (themeDir)
    await app.register(fastifyStatic, {
      root: resolve(themeDir),
      prefix: '/theme/',
      maxAge: '1h',
      decorateReply: false,
    });
}
