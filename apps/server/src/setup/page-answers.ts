import { SeeOther, Sent, Shown, visitOf, type Reply } from '#http';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { map, type Observable } from 'rxjs';
import { Pages } from './pages.js';

/** Turns what a page handler answers into HTML, a redirect or a file. */
@Injectable()
export class PageInterceptor implements NestInterceptor {
  constructor(private readonly pages: Pages) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(
      map((answer: unknown) => {
        const reply = context.switchToHttp().getResponse<Reply>();
        if (answer instanceof Shown) return this.pages.draw(answer, visitOf(context), reply);
        if (answer instanceof SeeOther) return this.pages.redirect(answer, reply);
        if (answer instanceof Sent) return sendFile(answer, reply);
        return answer;
      }),
    );
  }
}

function sendFile(sent: Sent, reply: Reply): unknown {
  void reply.type(sent.type);
  if (sent.options.cache) void reply.header('Cache-Control', sent.options.cache);
  if (sent.options.fileName)
    void reply.header('Content-Disposition', `attachment; filename="${sent.options.fileName}"`);
  return sent.body;
}
