import { SeeOther, Sent, Shown, type Reply, type Visit } from '#http';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Pages } from './pages.js';

/**
 * Turns what a page handler answers into HTML, a redirect or a file, just before it is sent. A hook of Fastify
 * and not an interceptor of Nest: that one makes observables of each request, which costs as much as a query.
 */
export function answerWithPages(app: NestFastifyApplication): void {
  const pages = app.get(Pages);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('preSerialization', (request, reply, answer, done) => {
      const body = written(answer, { pages, visit: request as Visit, reply });
      // Nothing is left to turn into JSON.
      if (body !== undefined) reply.serializer(asItIs);
      done(null, body ?? answer);
    });
}

interface Exchange {
  readonly pages: Pages;
  readonly visit: Visit;
  readonly reply: Reply;
}

function written(answer: unknown, { pages, visit, reply }: Exchange): Sent['body'] | undefined {
  if (answer instanceof Shown) return pages.draw(answer, visit, reply);
  if (answer instanceof SeeOther) return pages.redirect(answer, reply);
  return answer instanceof Sent ? file(answer, reply) : undefined;
}

function file({ type, body, options }: Sent, reply: Reply): Sent['body'] {
  void reply.type(type);
  if (options.cache) void reply.header('Cache-Control', options.cache);
  if (options.isApart) void reply.header('Content-Security-Policy', "default-src 'none'; sandbox");
  if (options.fileName)
    void reply.header('Content-Disposition', `attachment; filename="${options.fileName}"`);
  return body;
}

function asItIs(body: unknown): string {
  return body as string;
}
