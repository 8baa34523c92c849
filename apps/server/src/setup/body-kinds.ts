import { DomainError } from '#kernel';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Forms are for pages: a program sends JSON, or a file where one is asked for. */
export function refuseFormsFromPrograms(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('preHandler', (request, _reply, done) => {
    const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded');
    if (isForm && request.url.startsWith('/api/'))
      throw new DomainError('unsupported', 'unsupported', 'Send JSON here, as application/json.');
    done();
  });
}
