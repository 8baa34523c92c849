import { invalid, isKeepable, notFound } from '#kernel';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const SENTENCE =
  'There is a character in this that cannot be kept. Delete what you pasted, and type it instead.';

/** An address without a code and without a character that should have been one. */
const PLAIN = /^[!-$&-~]*$/;

/** Refuses characters that no person types and no database keeps alike, wherever they stand in a request. */
export function refuseUnkeepableText(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('preHandler', (request, _reply, done) => {
    if (request.body === undefined && PLAIN.test(request.url)) {
      done();
      return;
    }
    if (unkeepableIn(request.params).length > 0) throw notFound('what was at this address');
    const query = request.query as Record<string, unknown>;
    if (!request.url.startsWith('/api/')) leaveOut(query);
    const fields = [...unkeepableIn(query), ...unkeepableIn(request.body)];
    if (fields.length > 0) throw invalid(fields.map((field) => ({ field, message: SENTENCE })));
    done();
  });
}

/** A page's address that says something unknown shows the page without it. */
function leaveOut(query: Record<string, unknown>): void {
  const names = Object.keys(query).filter((name) => unkeepableIn(query[name]).length > 0);
  for (const name of names) Reflect.deleteProperty(query, name);
}

/** The names of the fields, those inside others as `agenda.0.title`. */
function unkeepableIn(sent: unknown, name: readonly string[] = []): string[] {
  if (typeof sent === 'string') return isKeepable(sent) ? [] : [name.join('.')];
  if (typeof sent !== 'object' || sent === null || sent instanceof Uint8Array) return [];
  return Object.entries(sent).flatMap(([key, value]) => unkeepableIn(value, [...name, key]));
}
