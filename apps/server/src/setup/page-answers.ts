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
      const write = () => {
        answerWith(answer, { pages, visit: request as Visit, reply }, done);
      };
      if (answer instanceof Shown) afterThoseBeingRead(write);
      else write();
    });
}

/**
 * Pages that become ready in one turn of the event loop are drawn one after another once all have been read. Reading
 * and drawing each fill the processor's caches; page by page, every drawing took twice as long (docs/decisions/0038).
 */
const afterThoseBeingRead = setImmediate;

interface Exchange {
  readonly pages: Pages;
  readonly visit: Visit;
  readonly reply: Reply;
}

type Done = (error?: Error | null, body?: unknown) => void;

function answerWith(answer: unknown, exchange: Exchange, done: Done): void {
  let body: Sent['body'] | undefined;
  try {
    body = written(answer, exchange);
  } catch (error) {
    done(error as Error);
    return;
  }
  // Nothing is left to turn into JSON.
  if (body !== undefined) exchange.reply.serializer(asItIs);
  done(null, body ?? answer);
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
