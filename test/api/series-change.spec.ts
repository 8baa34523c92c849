import { castOf, educator, type Cast } from '../support/cast.js';
import { startServer, type Server } from '../support/server.js';
import { Program } from '../support/visitors.js';

const SERIES = {
  title: 'Monday clinic',
  recurrence: 'FREQ=WEEKLY;COUNT=4',
  firstDate: '2026-11-30',
  startTime: '12:30',
  minutes: 60,
};

interface Plan {
  readonly items: readonly {
    fate: string;
    after: { startsAt: string } | null;
    bankHoliday: string | null;
    clashes: readonly { id: string; title: string }[];
  }[];
  readonly held: number;
  readonly told: number;
}

describe('a published series in the API', () => {
  let server: Server;
  let cast: Cast;
  let amina: Program;
  let ben: Program;

  beforeAll(async () => {
    server = await startServer('sqlite');
    cast = await castOf(server);
    amina = await server.program(cast.amina.id);
    ben = await server.program(cast.ben.id);
  });

  afterAll(() => server.close());

  const published = async () => {
    const { id } = (await amina.post<{ id: string }>('/series', SERIES)).body;
    const { sessionIds } = (await amina.put<{ sessionIds: string[] }>(`/series/${id}/publication`)).body;
    return { path: `/series/${id}`, id, sessionIds };
  };
  const times = async (id: string) => {
    const { items } = (
      await ben.get<{ items: { startsAt: string; status: string }[] }>(`/sessions?series=${id}`)
    ).body;
    return items.map(({ startsAt, status }) => `${startsAt.slice(5, 16)} ${status}`);
  };

  it('is previewed, and changed from one session on with If-Match', async () => {
    const { path, id, sessionIds } = await published();
    const change = { from: sessionIds[2], startTime: '14:00' };

    const plan = await amina.post<Plan>(`${path}/changes`, change);
    const changed = await amina.patch(path, change, { 'if-match': '"v2"' });
    const stale = await amina.patch(path, change, { 'if-match': '"v2"' });

    expect(plan.status).toBe(200);
    expect(plan.body.items.map(({ fate }) => fate)).toEqual(['moved', 'moved']);
    expect(plan.body).toMatchObject({ held: 0, earlier: 2, told: 0, letters: 0 });
    expect(changed.status).toBe(200);
    expect(changed.body).toMatchObject({ startTime: '14:00', firstDate: '2026-12-14', version: 3 });
    expect(stale.status).toBe(409);
    expect(await times(id)).toEqual([
      ...['11-30T12:30 published', '12-07T12:30 published'],
      ...['12-14T14:00 published', '12-21T14:00 published'],
    ]);
  });

  it('is previewed with what speaks against each new date, and its own sessions do not', async () => {
    const { path } = await published();
    const other = { title: 'Mouth care', startsAt: '2026-12-22T12:00:00Z', endsAt: '2026-12-22T13:00:00Z' };
    const { id } = (await amina.post<{ id: string }>('/sessions', other)).body;
    await amina.put(`/sessions/${id}/publication`);

    const moved = {
      firstDate: '2026-12-01',
      recurrence: 'FREQ=WEEKLY;COUNT=5',
      country: 'england-and-wales',
    };
    const plan = await amina.post<Plan>(`${path}/changes`, moved);
    const onHoliday = await amina.post<Plan>(`${path}/changes`, { firstDate: '2026-12-07' });

    const marks = ({ items }: Plan) => items.map((item) => [item.bankHoliday, item.clashes.length]);
    expect(marks(plan.body)).toEqual([
      [null, 0],
      [null, 0],
      [null, 0],
      [null, 1],
      [null, 0],
    ]);
    expect(plan.body.items[3]?.clashes).toEqual([{ id, title: 'Mouth care' }]);
    expect(onHoliday.body.items.at(-1)).toMatchObject({ fate: 'added', bankHoliday: 'Boxing Day' });
  });

  it('is restored in part, by the ids that are given', async () => {
    const { path, id, sessionIds } = await published();
    await amina.put(`${path}/cancellation`, { reason: 'Strike' });

    const wanted = [sessionIds[1], sessionIds[3]].join(',');
    const restored = await amina.delete(`${path}/cancellation?sessions=${wanted}`);
    const nothing = await amina.delete(`${path}/cancellation?sessions=nowhere`);

    expect(restored.body).toEqual({ sessions: 2 });
    expect(nothing.status).toBe(422);
    expect((await times(id)).map((time) => time.slice(12))).toEqual([
      ...['cancelled', 'published', 'cancelled', 'published'],
    ]);
  });

  it('is cancelled from one session on, and restored', async () => {
    const { path, id, sessionIds } = await published();

    const none = await amina.put(`${path}/cancellation`, { reason: '' });
    const nowhere = await amina.put(`${path}/cancellation`, { reason: 'Strike', from: 'nowhere' });
    const cancelled = await amina.put(`${path}/cancellation`, { reason: 'Strike', from: sessionIds[2] });
    const between = await times(id);
    const restored = await amina.delete(`${path}/cancellation`);

    expect([none.status, nowhere.status]).toEqual([422, 404]);
    expect([cancelled.body, restored.body]).toEqual([{ sessions: 2 }, { sessions: 2 }]);
    expect(between[2]).toBe('12-14T12:30 cancelled');
    expect((await times(id))[2]).toBe('12-14T12:30 published');
  });

  it('keeps rules, holidays and dates besides as they were sent', async () => {
    const dates = {
      recurrence: 'FREQ=WEEKLY;COUNT=3\nFREQ=MONTHLY;BYDAY=-1FR;COUNT=2',
      breaks: [{ from: '2026-12-07', to: '2026-12-11' }],
      exceptDates: ['2026-12-14'],
      extraDates: ['2026-12-16'],
    };
    const { id } = (await amina.post<{ id: string }>('/series', { ...SERIES, ...dates })).body;

    const shown = await amina.get(`/series/${id}`);
    const preview = await amina.post<{ items: { date: string }[] }>(`/series/${id}/dates`, {});

    expect(shown.body).toMatchObject(dates);
    expect(preview.body.items.map(({ date }) => date)).toEqual([
      ...['2026-11-30', '2026-12-16', '2026-12-25', '2027-01-29'],
    ]);
  });

  it('is closed to members, to educators whose it is not, and to strangers', async () => {
    const { path, id, sessionIds } = await published();
    const lena = await server.program(await educator(server, cast));
    const answersFor = async (program: Program) => {
      const answers = await Promise.all([
        program.patch(path, { title: 'x' }),
        program.post(`${path}/changes`, { title: 'x', from: sessionIds[1] }),
        program.put(`${path}/cancellation`, { reason: 'x' }),
        program.delete(`${path}/cancellation`),
      ]);
      return answers.map(({ status }) => status);
    };

    expect(await answersFor(ben)).toEqual([403, 403, 403, 403]);
    expect(await answersFor(lena)).toEqual([403, 403, 403, 403]);
    expect(await answersFor(new Program(server.url))).toEqual([401, 401, 401, 401]);
    expect((await times(id)).length).toBe(4);
  });
});
