import { CheckIns } from '#attendance';
import { Sessions } from '#programme';
import { castOf, type Cast } from '../support/cast.js';
import { clinicDraft } from '../support/drafts.js';
import { NOON } from '../support/house.js';
import { publishedClinic, registered } from '../support/programme.js';
import { startServer, type Server } from '../support/server.js';
import { statementsOf } from '../support/statements.js';
import type { Program } from '../support/visitors.js';

interface Listed {
  readonly items: readonly Record<string, unknown>[];
  readonly next: string | null;
}

const MINUTE = 60_000;

describe('what somebody came to, and means to come to, in the API', () => {
  let server: Server;
  let cast: Cast;
  let joan: Program;
  let ben: Program;

  beforeAll(async () => {
    server = await startServer('sqlite');
    cast = await castOf(server);
    joan = await server.program(cast.joan.id);
    ben = await server.program(cast.ben.id);
  });

  beforeEach(() => server.clock.setTo(NOON));

  afterAll(() => server.close());

  const ahead = (days: number, changes = {}) => {
    const startsAt = new Date(+NOON + days * 24 * 60 * MINUTE);
    const endsAt = new Date(+startsAt + 60 * MINUTE);
    return publishedClinic(server, cast, { startsAt, endsAt, title: `In ${days} days`, ...changes });
  };
  const titles = ({ body }: { body: Listed }) => body.items.map(({ title }) => title);

  it('lists what is ahead, page by page, for the one who has a place or a part in it', async () => {
    const [third, first, second] = [await ahead(3), await ahead(1), await ahead(2)];
    for (const id of [third, first, second]) await registered(server, cast.joan, id);
    await ahead(4);
    await ahead(5, { leaderIds: [cast.joan.id] });
    await server.get(Sessions).create(cast.amina.actor, clinicDraft({ title: 'A draft' }), 'draft');

    const page = await joan.get<Listed>('/me/agenda?limit=3');
    const rest = await joan.get<Listed>(`/me/agenda?limit=3&cursor=${page.body.next ?? ''}`);
    const nobodys = await ben.get<Listed>('/me/agenda');
    const foreign = await joan.get('/me/agenda?cursor=abc');

    expect(titles(page)).toEqual(['In 1 days', 'In 2 days', 'In 3 days']);
    expect(page.body.items[0]).toMatchObject({ id: first, registration: { status: 'registered' } });
    expect(titles(rest)).toEqual(['In 5 days']);
    expect(rest.body.next).toBeNull();
    expect(nobodys.body).toEqual({ items: [], next: null });
    expect(foreign.status).toBe(422);
  });

  it('lists what they came to and missed, with minutes present and credited', async () => {
    const agenda = [
      { kind: 'case', title: 'A child at home', minutes: 30 },
      { kind: 'break', title: 'Tea', minutes: 10 },
    ] as const;
    const came = await ahead(6, { title: 'Came to', agenda, mode: 'in-person' });
    const missed = await ahead(7, { title: 'Missed' });
    for (const id of [came, missed]) await registered(server, cast.ben, id);
    server.clock.setTo(new Date(+NOON + 6 * 24 * 60 * MINUTE));
    const { code } = await server.get(CheckIns).door(cast.amina.actor, came);
    await server.get(CheckIns).checkIn(cast.ben.actor, code);
    server.clock.setTo(new Date(+NOON + 8 * 24 * 60 * MINUTE));

    const mine = await ben.get<Listed>('/me/learning');
    const hers = await joan.get<Listed>('/me/learning?limit=50');

    expect(titles(mine)).toEqual(['Missed', 'Came to']);
    expect(mine.body.items[0]).toMatchObject({ status: 'absent', minutes: null, creditedMinutes: null });
    expect(mine.body.items[1]).toMatchObject({
      ...{ sessionId: came, kind: 'case-clinic', status: 'attended', minutes: 60, creditedMinutes: 50 },
      ...{ sources: ['check-in'], startsAt: '2026-11-29T12:00:00.000Z', timeZone: 'Europe/London' },
    });
    expect(titles(hers)).not.toContain('Came to');
  });

  it('asks as many statements for one session as for many', async () => {
    server.clock.setTo(new Date(+NOON + 8 * 24 * 60 * MINUTE));
    for (const path of ['/me/learning', '/me/agenda']) {
      const one = await statementsOf(server, () => joan.get(`${path}?limit=1`));
      expect(await statementsOf(server, () => joan.get(path))).toBe(one);
    }
  });

  it('is for whoever has a token, and nobody else', async () => {
    const stranger = await server.program();
    for (const path of ['/me/learning', '/me/agenda']) expect((await stranger.get(path)).status).toBe(401);
  });
});
