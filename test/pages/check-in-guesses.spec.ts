import { CheckIns } from '#attendance';
import { castOf, type Cast } from '../support/cast.js';
import { publishedClinic } from '../support/programme.js';
import { startServer, type Server } from '../support/server.js';

const at = (time: string) => new Date(`2026-11-23T${time}:00Z`);

describe('guessing codes of the door', () => {
  let server: Server;
  let cast: Cast;

  beforeAll(async () => {
    server = await startServer('sqlite', { at: at('09:00') });
    cast = await castOf(server);
  });

  afterAll(() => server.close());

  it('ends after sixty wrong ones for a while, and right ones never count', async () => {
    const clinic = await publishedClinic(server, cast, { startsAt: at('13:00'), endsAt: at('14:00') });
    server.clock.setTo(at('13:02'));
    const visitor = server.visitor();
    const { code, session } = await server.get(CheckIns).door(cast.oli.actor, clinic);
    const right = async () => (await visitor.get(`/check-in/${code}`)).status;
    for (let person = 0; person < 70; person++) await right();
    for (let guess = 0; guess < 59; guess++) await visitor.get(`/check-in/AAA${100 + guess}`);
    await visitor.get('/check-in');

    expect(await right()).toBe(200);
    expect((await visitor.submit('/check-in', { code: 'ZZZZZZ' })).status).toBe(422);
    const refused = await visitor.get('/check-in/BBB222');
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('600');
    expect(refused.html).toContain('Too many wrong codes came from where you are.');
    expect((await visitor.get(`/check-in/${session.shortCode}`)).status).toBe(429);
    expect((await visitor.get(`/check-in/${session.shortCode}-00000000`)).status).toBe(429);
    expect(await right()).toBe(200);
    expect((await visitor.submit('/check-in', { code: 'ZZZZZZ' })).status).toBe(429);

    server.clock.setTo(at('13:12'));
    expect((await visitor.get('/check-in/BBB222')).status).toBe(422);
  });
});
