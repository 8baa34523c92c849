import type { Visit } from '#http';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** Figures for whoever watches over the server: only from this machine, or with a token. No path holds an id or a name. */
export function serveFigures(app: NestFastifyApplication): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'How long answers took',
    labelNames: ['method', 'route', 'status'],
    registers: [registry],
  });
  const known = new Map<string, ReturnType<typeof durations.labels>>();
  // Found by its labels once: that takes longer than to observe.
  const observerOf = (method: string, route: string, status: number) => {
    const name = `${method} ${status} ${route}`;
    const observer = known.get(name) ?? durations.labels({ method, route, status });
    known.set(name, observer);
    return observer;
  };
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    observerOf(request.method, route, reply.statusCode).observe(reply.elapsedTime / 1000);
    done();
  });
  fastify.get('/metrics', async (request, reply) => {
    const isAllowed = isLoopback(request.ip) || (request as Visit).actor.kind === 'person';
    if (!isAllowed) return reply.status(403).send('Only from this machine, or with a token.');
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}

function isLoopback(address: string): boolean {
  return address === '::1' || address.startsWith('127.') || address.startsWith('::ffff:127.');
}
