import type { Viewer, Visit } from '#http';
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
    .addHook('onRequest', (request, _reply, done) => {
      const visit = request as Visit;
      visit.viewer = undefined;
      visit.actor = STRANGER;
      const asked = visit.url.startsWith('/assets/') ? undefined : personOf(visit, signIns, tokens);
      if (!asked) done();
      else
        void asked.then((person) => {
          if (person) recognise(visit, person);
          done();
        }, done);
    });
}

function recognise(visit: Visit, person: Viewer): void {
  visit.viewer = person;
  visit.actor = personActor(person.personId, person.accessLevel);
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
