import { randomInt, timingSafeEqual } from 'node:crypto';
import type { Visit } from '#http';
import { PersonQueries } from '#people';
import { Injectable } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const SIGNS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const DOORS = ['/', '/sign-in'];

/** A database without people is set up by whoever can read the server's own words: they hold the code. */
@Injectable()
export class FirstRun {
  readonly code = Array.from({ length: 12 }, () => SIGNS.charAt(randomInt(SIGNS.length)))
    .join('')
    .replace(/(....)(....)/, '$1-$2-');
  /** Once a network is set up it stays so. */
  isOver = false;

  constructor(private readonly people: PersonQueries) {}

  /** Whether the network waits to be set up. */
  async isDue(): Promise<boolean> {
    this.isOver ||= !(await this.people.isEmpty());
    return !this.isOver;
  }

  isCode(typed: string): boolean {
    const given = Buffer.from(typed.trim().toUpperCase().padEnd(this.code.length).slice(0, 40));
    const wanted = Buffer.from(this.code);
    return given.length === wanted.length && timingSafeEqual(given, wanted);
  }
}

/** Leads from the front doors to the set-up page for as long as there is nobody in the network. */
export function leadToSetUp(app: NestFastifyApplication): void {
  const firstRun = app.get(FirstRun);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('preHandler', (request, reply, done) => {
      if (firstRun.isOver || !isDoor(request as Visit)) done();
      else
        void firstRun.isDue().then((isDue) => {
          if (isDue) void reply.redirect('/set-up', 303);
          else done();
        }, done);
    });
}

function isDoor({ method, url }: Visit): boolean {
  return method === 'GET' && DOORS.includes(url.split('?', 1)[0] ?? '');
}
