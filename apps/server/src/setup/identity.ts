import type { Visit } from '#http';
import { personActor, STRANGER } from '#kernel';
import { SignIns, Tokens } from '#people';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

export const SESSION_COOKIE = 'wh_session';

/** Finds out who is asking, before anything else looks at the request: by bearer token in the API, by cookie on pages. */
export function recogniseVisitors(app: NestFastifyApplication): void {
  const signIns = app.get(SignIns);
  const tokens = app.get(Tokens);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', async (request) => {
      const visit = request as Visit;
      const person = visit.url.startsWith('/assets/') ? undefined : await personOf(visit, signIns, tokens);
      visit.viewer = person;
      visit.actor = person ? personActor(person.personId, person.accessLevel) : STRANGER;
    });
}

function personOf(visit: Visit, signIns: SignIns, tokens: Tokens) {
  const bearer = /^Bearer (\S+)$/i.exec(visit.headers.authorization ?? '')?.[1];
  if (isForPrograms(visit.url)) return bearer ? tokens.byBearer(bearer) : undefined;
  const cookie = visit.cookies[SESSION_COOKIE];
  return cookie ? signIns.byCookie(cookie) : undefined;
}

function isForPrograms(url: string): boolean {
  return url.startsWith('/api/') || url === '/metrics';
}
