import type { Engine } from '#database';
import { SetClock, SYSTEM } from '#kernel';
import { SignIns, Tokens } from '#people';
import type { Type } from '@nestjs/common';
import { openServer } from '../../apps/server/src/server.js';
import { emptyPlace } from './databases.js';
import { NOON, testConfig, type House } from './house.js';
import { Program, Visitor } from './visitors.js';

/** The real server on a port of its own, with everything inside it within reach. */
export interface Server extends House {
  readonly url: string;
  /** A browser without script, at first not signed in. */
  visitor(): Visitor;
  signedIn(personId: string): Promise<Visitor>;
  /** A program with a token of that person, or without one. */
  program(personId?: string): Promise<Program>;
}

export async function startServer(
  engine: Engine,
  options: { at?: Date; environment?: Record<string, string> } = {},
): Promise<Server> {
  const place = await emptyPlace(engine);
  const clock = new SetClock(options.at ?? NOON);
  const config = testConfig(place, { LOG_LEVEL: 'error', ...options.environment });
  const app = await openServer(config, clock);
  await app.listen(0, '127.0.0.1');
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  const get: House['get'] = (service) => app.get(service as Type, { strict: false });
  return {
    url,
    clock,
    config,
    get,
    visitor: () => new Visitor(url),
    signedIn: async (personId) => {
      const opened = await get(SignIns).open(personId, { userAgent: undefined, isOwnDevice: false });
      return new Visitor(url, { wh_session: opened.secret });
    },
    program: async (personId) =>
      new Program(url, personId ? (await get(Tokens).create(SYSTEM, personId, 'a test')).token : undefined),
    close: async () => {
      await app.close();
      await place.remove();
    },
  };
}
