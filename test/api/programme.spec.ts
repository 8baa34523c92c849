import { castOf, type Cast } from '../support/cast.js';
import { startServer, type Server } from '../support/server.js';
import type { Program } from '../support/visitors.js';

interface Session {
  readonly id: string;
  readonly status: string;
  readonly version: number;
  readonly title: string;
  readonly meeting: { readonly url: string | null };
}

const CLINIC = {
  title: 'Mouth care',
  kind: 'case-clinic',
  startsAt: '2026-11-30T12:30:00Z',
  endsAt: '2026-11-30T13:30:00Z',
  capacity: 1,
  audience: { tiers: ['non-clinical'], roles: [] },
  agenda: [{ kind: 'case', title: 'A child at home', minutes: 30 }],
  meeting: { provider: 'link', url: 'https://meet.example/mouth' },
};
const SERIES = {
  title: 'Monday clinic',
  kind: 'case-clinic',
  recurrence: 'FREQ=WEEKLY;COUNT=6',
  firstDate: '2026-11-30',
  startTime: '12:30',
  minutes: 60,
};

describe('the programme in the API', () => {
  let server: Server;
  let cast: Cast;
  let amina: Program;
  let ben: Program;
  let joan: Program;

  beforeAll(async () => {
    server = await startServer('sqlite');
    cast = await castOf(server);
    [amina, ben, joan] = (await Promise.all(
      [cast.amina, cast.ben, cast.joan].map(({ id }) => server.program(id)),
    )) as [Program, Program, Program];
  });

  afterAll(() => server.close());

  const clinic = async (changes = {}) => {
    const made = await amina.post<Session>('/sessions', { ...CLINIC, ...changes });
    await amina.put(`/sessions/${made.body.id}/publication`);
    return made.body.id;
  };

  it('makes a session as a draft, publishes it, and gives its version as ETag', async () => {
    const made = await amina.post<Session>('/sessions', CLINIC);
    const path = `/sessions/${made.body.id}`;
    const hidden = await ben.get(path);
    const published = await amina.put(`${path}/publication`);
    const read = await ben.get<Session>(path);

    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      title: 'Mouth care',
      status: 'draft',
      startsAt: '2026-11-30T12:30:00.000Z',
    });
    expect(hidden.status).toBe(404);
    expect(published.status).toBe(200);
    expect(read.headers.get('etag')).toBe('"v2"');
    expect(read.body).toMatchObject({ status: 'published', meeting: { provider: 'link', url: null } });
  });

  it('names every field that is wrong', async () => {
    const answer = await amina.post<{ errors: { field: string }[] }>('/sessions', {
      ...CLINIC,
      title: ' ',
      endsAt: CLINIC.startsAt,
      meeting: { provider: 'link', url: 'javascript:alert(1)' },
      attendanceRule: { basis: 'percent', value: 0 },
    });

    expect(answer.status).toBe(422);
    expect(answer.body.errors.map(({ field }) => field)).toEqual([
      ...['title', 'meeting.url', 'attendanceRule.value', 'endsAt'],
    ]);
  });

  it('changes what is given, and refuses a change to what has changed meanwhile', async () => {
    const id = await clinic();

    const changed = await amina.patch<Session>(
      `/sessions/${id}`,
      { title: 'Mouth care at home' },
      { 'if-match': '"v2"' },
    );
    const stale = await amina.patch(`/sessions/${id}`, { title: 'Too late' }, { 'if-match': '"v2"' });

    expect(changed.body).toMatchObject({ title: 'Mouth care at home', version: 3, status: 'published' });
    expect(stale.status).toBe(409);
  });

  it('registers me, puts the next in the waiting list, and promotes them when I leave', async () => {
    const path = `/sessions/${await clinic()}`;

    const first = await ben.put(`${path}/registration`);
    const second = await joan.put(`${path}/registration`);
    await ben.delete(`${path}/registration`);
    const list = await amina.get<{ items: { personId: string; status: string }[] }>(`${path}/registrations`);
    await joan.put(`${path}/apologies`);

    expect(first.body).toEqual({ personId: cast.ben.id, status: 'registered', position: null });
    expect(second.body).toEqual({ personId: cast.joan.id, status: 'waiting', position: 1 });
    expect(list.body.items.map(({ personId, status }) => [personId, status])).toEqual([
      [cast.ben.id, 'cancelled'],
      [cast.joan.id, 'registered'],
    ]);
  });

  it('lists what suits me, by kind and by words, in pages', async () => {
    await clinic({ title: 'For the ward', audience: { tiers: ['registered-clinical'], roles: [] } });
    await clinic({ title: 'For the desk' });
    type List = { items: Session[]; next: string | null };

    const mine = await joan.get<List>('/sessions?audience=mine&q=for+the');
    const all = await joan.get<List>('/sessions?kind=case-clinic&q=for+the&limit=1');
    const next = await joan.get<List>(
      `/sessions?q=for+the&limit=1&cursor=${encodeURIComponent(all.body.next!)}`,
    );

    expect(mine.body.items.map(({ title }) => title)).toEqual(['For the desk']);
    expect([...all.body.items, ...next.body.items].map(({ title }) => title).sort()).toEqual([
      'For the desk',
      'For the ward',
    ]);
    expect(next.body.next).toBeNull();
  });

  it('cancels with a reason, and restores', async () => {
    const id = await clinic();

    const none = await amina.put(`/sessions/${id}/cancellation`, { reason: '' });
    await amina.put(`/sessions/${id}/cancellation`, { reason: 'Flood' });
    const cancelled = await ben.get(`/sessions/${id}`);
    await amina.delete(`/sessions/${id}/cancellation`);

    expect(none.status).toBe(422);
    expect(cancelled.body).toMatchObject({ status: 'cancelled', cancelledReason: 'Flood' });
    expect((await ben.get<Session>(`/sessions/${id}`)).body.status).toBe('published');
  });

  it('previews the dates of a series and publishes them as sessions', async () => {
    const made = await amina.post<{ id: string }>('/series', SERIES);
    const path = `/series/${made.body.id}`;

    const dates = await amina.post<{ items: { bankHoliday: string | null; zoneName: string }[] }>(
      `${path}/dates`,
      {
        country: 'scotland',
      },
    );
    const published = await amina.put<{ sessionIds: string[] }>(`${path}/publication`);
    const sessions = await ben.get<{ items: unknown[] }>(`/sessions?series=${made.body.id}`);
    const again = await amina.put(`${path}/publication`);

    expect(dates.body.items[0]).toMatchObject({
      date: '2026-11-30',
      startsAt: '2026-11-30T12:30:00.000Z',
      zoneName: 'GMT',
      bankHoliday: 'St Andrew’s Day',
    });
    expect(published.body.sessionIds).toHaveLength(6);
    expect(sessions.body.items).toHaveLength(6);
    expect(again.status).toBe(409);
  });

  it('refuses a rule that never ends', async () => {
    const answer = await amina.post('/series', { ...SERIES, recurrence: 'FREQ=WEEKLY' });

    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ errors: [{ field: 'recurrence' }] });
  });

  it('lets members neither plan, nor change, nor see who is coming, and strangers nothing', async () => {
    const id = await clinic();
    const stranger = await server.program();

    const answers = [
      await ben.post('/sessions', CLINIC),
      await ben.patch(`/sessions/${id}`, { title: 'Mine' }),
      await ben.put(`/sessions/${id}/cancellation`, { reason: 'mischief' }),
      await ben.get(`/sessions/${id}/registrations`),
      await ben.post(`/sessions/${id}/registrations`, { personId: cast.joan.id }),
      await ben.get('/series'),
      await ben.post('/series', SERIES),
    ];
    const unknown = [
      await stranger.get('/sessions'),
      await stranger.put(`/sessions/${id}/registration`),
      await stranger.get('/series'),
    ];

    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 403, 403]);
    expect(unknown.map(({ status }) => status)).toEqual([401, 401, 401]);
  });
});
