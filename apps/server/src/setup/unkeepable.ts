import { invalid, isKeepable, notFound } from '#kernel';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const SENTENCE =
  'There is a character in this that cannot be kept. Delete what you pasted, and type it instead.';

/** Refuses characters that no person types and no database keeps alike, wherever they stand in a request. */
export function refuseUnkeepableText(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('preHandler', (request, _reply, done) => {
    if (unkeepableIn(request.params).length > 0) throw notFound('what was at this address');
    const fields = [...unkeepableIn(request.query), ...unkeepableIn(request.body)];
    if (fields.length > 0) throw invalid(fields.map((field) => ({ field, message: SENTENCE })));
    done();
  });
}

/** The names of the fields, those inside others as `agenda.0.title`. */
function unkeepableIn(sent: unknown, name: readonly string[] = []): string[] {
  if (typeof sent === 'string') return isKeepable(sent) ? [] : [name.join('.')];
  if (typeof sent !== 'object' || sent === null || sent instanceof Uint8Array) return [];
  return Object.entries(sent).flatMap(([key, value]) => unkeepableIn(value, [...name, key]));
}
