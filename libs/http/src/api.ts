import { conflict, DomainError, foreignCursor, invalid, keyIn, PAGE_LIMIT, type PageRequest } from '#kernel';
import type { z } from 'zod';
import { fieldErrors } from './forms.js';
import type { Reply, Visit } from './visit.js';

/** Checks what a program sent; each field that is wrong is named in the refusal. */
export function readBody<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
  if (body instanceof Uint8Array)
    throw new DomainError('unsupported', 'unsupported', 'Send JSON here, as application/json.');
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new DomainError('unreadable', 'unreadable', 'Send a JSON object.');
  }
  return readQuery(schema, body);
}

export function readQuery<Schema extends z.ZodType>(schema: Schema, query: unknown): z.output<Schema> {
  const read = schema.safeParse(query);
  if (!read.success) throw invalid(fieldErrors(read.error));
  return read.data;
}

/** The page that `?cursor=&limit=` asks for. */
export function pageAsked(query: { cursor?: string | undefined; limit?: number | undefined }): PageRequest {
  const limit = Math.min(query.limit ?? 50, PAGE_LIMIT);
  if (query.cursor === undefined) return { limit };
  const after = keyIn(query.cursor);
  if (!after) throw foreignCursor();
  return { limit, after };
}

export function withEtag(reply: Reply, version: number): void {
  void reply.header('ETag', `"v${version}"`);
}

/** The version in If-Match, or nothing where the caller did not ask for the check. */
export function versionExpected(visit: Visit): number | undefined {
  const header = visit.headers['if-match'];
  if (header === undefined || header === '*') return undefined;
  const version = /^"v(\d+)"$/.exec(header)?.[1];
  if (version === undefined) throw staleVersion();
  return Number(version);
}

export function staleVersion(): DomainError {
  return conflict('stale', 'Somebody changed this after you read it. Read it again, then make your change.');
}
