import multipart, { type Multipart } from '@fastify/multipart';
import type { UploadedFile } from '#http';
import { DomainError } from '#kernel';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';

/** Five megabytes: the largest real meeting report seen is a twentieth of it. */
const LARGEST_FILE = 5 * 1024 * 1024;

/** Reads a form with a file into a plain body: texts under their names, a file with its name and bytes. */
export async function acceptUploads(app: NestFastifyApplication): Promise<void> {
  await app.register(multipart, {
    limits: { fileSize: LARGEST_FILE, files: 1, fields: 200, fieldSize: 100_000 },
  });
  const fastify = app.getHttpAdapter().getInstance();
  fastify.removeContentTypeParser('text/plain');
  fastify.addContentTypeParser(
    'text/csv',
    { parseAs: 'buffer', bodyLimit: LARGEST_FILE },
    (_, body, done) => {
      done(null, body);
    },
  );
  fastify.addHook('preHandler', (request, _reply, done) => {
    if (request.isMultipart()) void readForm(request, done);
    else done();
  });
}

async function readForm(request: FastifyRequest, done: (error?: Error) => void): Promise<void> {
  try {
    request.body = await formIn(request);
  } catch (error) {
    done(error as Error);
    return;
  }
  done();
}

async function formIn(request: FastifyRequest): Promise<Record<string, unknown>> {
  const body: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  try {
    for await (const part of request.parts()) add(body, part.fieldname, await plainPart(part));
    return body;
  } catch (error) {
    throw refusalOf(error);
  }
}

/** A name that comes twice stands for a list. */
function add(body: Record<string, unknown>, name: string, value: unknown): void {
  const before = body[name];
  if (before === undefined) body[name] = value;
  else body[name] = Array.isArray(before) ? [...(before as unknown[]), value] : [before, value];
}

async function plainPart(part: Multipart): Promise<unknown> {
  if (part.type === 'field') return part.value;
  return { fileName: part.filename, bytes: await part.toBuffer() } satisfies UploadedFile;
}

const TOO_MANY = ['FST_FILES_LIMIT', 'FST_FIELDS_LIMIT', 'FST_PARTS_LIMIT'];

/** A form that is cut short or badly put together is the sender's mistake, though its reader calls it an error of its own. */
function refusalOf(error: unknown): unknown {
  const { code, statusCode } = error as { code?: string; statusCode?: number };
  if (code && TOO_MANY.includes(code))
    return new DomainError('too-large', 'too-large', 'Send one file at a time. Nothing was kept.');
  if (statusCode !== undefined) return error;
  return new DomainError(
    'unreadable',
    'unreadable',
    'The form did not arrive whole. Nothing was kept. Send it again.',
  );
}
