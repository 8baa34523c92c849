import multipart, { type Multipart } from '@fastify/multipart';
import type { UploadedFile } from '#http';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Five megabytes: the largest real meeting report seen is a twentieth of it. */
const LARGEST_FILE = 5 * 1024 * 1024;

/** Reads a form with a file into a plain body: texts under their names, a file with its name and bytes. */
export async function acceptUploads(app: NestFastifyApplication): Promise<void> {
  await app.register(multipart, {
    attachFieldsToBody: true,
    limits: { fileSize: LARGEST_FILE, files: 1, fields: 200, fieldSize: 100_000 },
  });
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addContentTypeParser(
    'text/csv',
    { parseAs: 'buffer', bodyLimit: LARGEST_FILE },
    (_, body, done) => {
      done(null, body);
    },
  );
  fastify.addHook('preHandler', async (request) => {
    if (request.isMultipart())
      request.body = await plainBody(request.body as Record<string, Multipart | Multipart[]>);
  });
}

async function plainBody(parts: Record<string, Multipart | Multipart[]>): Promise<Record<string, unknown>> {
  const body: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const [name, part] of Object.entries(parts)) {
    body[name] = Array.isArray(part) ? await Promise.all(part.map(plainPart)) : await plainPart(part);
  }
  return body;
}

async function plainPart(part: Multipart): Promise<unknown> {
  if (part.type === 'field') return part.value;
  return { fileName: part.filename, bytes: await part.toBuffer() } satisfies UploadedFile;
}
