import { visitOf, type Reply, type Visit } from '#http';
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
    const request = `${visit.method} ${visit.url} ${JSON.stringify(visit.body ?? null)}`;
    const { status, answer } = await this.idempotency.once(
      { actor: visit.actor, key, request },
      async () => ({
        answer: (await lastValueFrom(call.next.handle())) as unknown,
        status: reply.statusCode,
      }),
    );
    void reply.status(status);
    return answer;
  }
}
