import { createHash } from 'node:crypto';
import { visitOf, withEtag, type Reply, type UploadedFile, type Visit } from '#http';
import { Idempotency } from '#idempotency';
import { invalid } from '#kernel';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { from, lastValueFrom, type Observable } from 'rxjs';

/** A creation that carries an Idempotency-Key is done once, and answered the same each time. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(private readonly idempotency: Idempotency) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const visit = visitOf(context);
    const key = visit.headers['idempotency-key'];
    if (visit.method !== 'POST' || typeof key !== 'string' || !visit.url.startsWith('/api/'))
      return next.handle();
    return from(this.once(key, visit, { context, next }));
  }

  private async once(
    key: string,
    visit: Visit,
    call: { context: ExecutionContext; next: CallHandler },
  ): Promise<unknown> {
    if (key.length === 0 || key.length > 200)
      throw invalid([{ field: 'Idempotency-Key', message: 'Use 1 to 200 characters.' }]);
    const reply = call.context.switchToHttp().getResponse<Reply>();
    const request = `${visit.method} ${visit.url} ${wordsOf(visit.body)}`;
    const { status, answer } = await this.idempotency.once(
      { actor: visit.actor, key, request },
      async () => ({
        answer: (await lastValueFrom(call.next.handle())) as unknown,
        status: reply.statusCode,
      }),
    );
    void reply.status(status);
    const version = versionOf(answer);
    if (version !== undefined) withEtag(reply, version);
    return answer;
  }
}

/** Everything that a body says, a file by its fingerprint: five megabytes as JSON would hold everybody up. */
function wordsOf(body: unknown): string {
  if (body instanceof Uint8Array) return createHash('sha256').update(body).digest('base64url');
  if (typeof body !== 'object' || body === null) return JSON.stringify(body ?? null);
  const named = Object.entries(body as Record<string, unknown>).map(([name, value]) => [
    name,
    isFile(value) ? fileWords(value) : value,
  ]);
  return JSON.stringify(named);
}

function fileWords({ fileName, bytes }: UploadedFile): string[] {
  return [fileName, wordsOf(bytes)];
}

function isFile(value: unknown): value is UploadedFile {
  return typeof value === 'object' && value !== null && 'bytes' in value;
}

/** A replay has its ETag from the answer itself. */
function versionOf(answer: unknown): number | undefined {
  const isVersioned = typeof answer === 'object' && answer !== null && 'version' in answer;
  return isVersioned && typeof answer.version === 'number' ? answer.version : undefined;
}
