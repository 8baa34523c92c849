import { problemOf, seeOther, shown, statusOf, titleOf, type Reply, type Visit } from '#http';
import { Clock, newId, STRANGER, type DomainError } from '#kernel';
import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { Pages } from './pages.js';
import { refusalIn } from './refusals.js';
import { signedOutPage } from './signed-out.js';

/** Turns a refusal into a page or a problem document. Anything else is a bug: logged with an id, which the person sees too. */
@Catch()
export class RefusalFilter implements ExceptionFilter {
  private readonly log = new Logger('Problem');

  constructor(
    private readonly pages: Pages,
    private readonly clock: Clock,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const visit = host.switchToHttp().getRequest<Visit>();
    const reply = host.switchToHttp().getResponse<Reply>();
    if (reply.sent) return;
    const refusal = refusalIn(error);
    if (isApi(visit))
      await reply.type('application/problem+json; charset=utf-8').send(this.problem(error, refusal, reply));
    else await reply.send(this.pageOrWords(refusal, error, { visit, reply }));
  }

  private problem(error: unknown, refusal: DomainError | undefined, reply: Reply): string {
    const problem = refusal ? problemOf(refusal) : bugProblem(this.note(error));
    if (problem.status === 401) void reply.header('WWW-Authenticate', 'Bearer');
    void reply.status(problem.status);
    return JSON.stringify(problem);
  }

  /** Where even the page about the problem cannot be drawn, plain words must do: nobody is left waiting. */
  private pageOrWords(...[refusal, error, exchange]: Parameters<RefusalFilter['page']>): string {
    try {
      return this.page(refusal, error, exchange);
    } catch (failure) {
      const id = this.note(failure);
      void exchange.reply.status(500).type('text/plain; charset=utf-8');
      return `Sorry, there is a problem. It is our fault. If it happens again, tell your coordinator this number: ${id}.`;
    }
  }

  private page(
    refusal: DomainError | undefined,
    error: unknown,
    { visit, reply }: { visit: Visit; reply: Reply },
  ): string {
    // A request that failed before anybody looked who is asking is a stranger's.
    if (!('actor' in visit)) Object.assign(visit, { actor: STRANGER });
    if (refusal?.kind === 'unauthenticated') return this.signInFirst(visit, reply);
    return this.pages.draw(refusal ? refusalPage(refusal) : bugPage(this.note(error)), visit, reply);
  }

  private signInFirst(visit: Visit, reply: Reply): string {
    const kept = signedOutPage(visit);
    if (kept) return this.pages.draw(kept, visit, reply);
    return this.pages.redirect(seeOther(signInPath(visit)), reply);
  }

  private note(error: unknown): string {
    const id = newId(this.clock.now()).slice(-10);
    this.log.error(`${id} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return id;
  }
}

function refusalPage(refusal: DomainError) {
  const status = statusOf(refusal.kind);
  return shown(
    'errors/refusal',
    { title: titleOf(status), sentence: refusal.message, problems: refusal.fields, id: null },
    status,
  );
}

function bugPage(id: string) {
  const sentence = 'This is our fault. What you sent may not have been kept. Try again in a few minutes.';
  return shown('errors/refusal', { title: 'Sorry, there is a problem', sentence, problems: [], id }, 500);
}

function bugProblem(id: string) {
  return {
    type: 'about:blank',
    title: 'Sorry, there is a problem',
    status: 500,
    code: 'bug',
    detail: `Noted as ${id}.`,
  };
}

/** After signing in a person goes on where they wanted to be; a form that was sent is not sent again. */
function signInPath(visit: Visit): string {
  return visit.method === 'GET' ? `/sign-in?next=${encodeURIComponent(visit.url)}` : '/sign-in';
}

function isApi(visit: Visit): boolean {
  return visit.url.startsWith('/api/');
}
