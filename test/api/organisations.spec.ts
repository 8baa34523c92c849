import { castOf, type Cast } from '../support/cast.js';
import { ENGINES } from '../support/databases.js';
import { startServer, type Server } from '../support/server.js';
import type { Program } from '../support/visitors.js';
import { statementsOf } from '../support/statements.js';

interface Shown {
  readonly id: string;
  readonly name: string;
  readonly version: number;
}

const LARCH = {
  name: 'Larch Hospice',
  position: 'spoke',
  sector: 'voluntary',
  area: 'North',
  workforce: [{ staffGroup: '03', headcount: 40 }],
};

describe.each(ENGINES)('organisations for other systems on %s', (engine) => {
  let server: Server;
  let cast: Cast;
  let oli: Program;

  beforeAll(async () => {
    server = await startServer(engine);
    cast = await castOf(server);
    oli = await server.program(cast.oli.id);
  });

  afterAll(() => server.close());

  it('are added, read, changed and listed by a coordinator', async () => {
    const added = await oli.post<Shown>('/organisations', LARCH);
    const { id } = added.body;
    const changed = await oli.patch<Shown>(`/organisations/${id}`, { area: 'South' }, { 'if-match': '"v1"' });
    const listed = await oli.get<{ items: Shown[]; next: string | null }>('/organisations?q=larch');

    const shown = { id, shortName: 'Larch Hospice', createdAt: '2026-11-23T12:00:00.000Z' };
    expect(added).toMatchObject({ status: 201, body: { ...LARCH, ...shown, version: 1 } });
    expect(changed).toMatchObject({ status: 200, body: { ...LARCH, ...shown, area: 'South', version: 2 } });
    expect(changed.headers.get('etag')).toBe('"v2"');
    expect(listed.body).toEqual({ items: [changed.body], next: null });
  });

  it('are not changed by somebody who read an older version', async () => {
    const answer = await oli.patch(
      `/organisations/${cast.places.elmHouse}`,
      { area: 'West' },
      { 'if-match': '"v7"' },
    );

    expect(answer).toMatchObject({ status: 409, body: { code: 'stale' } });
  });

  it('are made once by a request that comes twice with one key', async () => {
    const key = { 'idempotency-key': 'rowan-1' };
    const rowan = { ...LARCH, name: 'Rowan House' };

    const answers = [
      await oli.post<Shown>('/organisations', rowan, key),
      await oli.post<Shown>('/organisations', rowan, key),
    ];

    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(answers[1]?.body).toEqual(answers[0]?.body);
  });

  it.each([
    ['a position that is none', { ...LARCH, name: 'A', position: 'rim' }, 'position'],
    ['no name', { ...LARCH, name: ' ' }, 'name'],
    [
      'half a nurse',
      { ...LARCH, name: 'B', workforce: [{ staffGroup: '03', headcount: 0.5 }] },
      'workforce.0.headcount',
    ],
  ])('are refused with %s, and the field named', async (_story, body, field) => {
    const answer = await oli.post<{ errors: { field: string }[] }>('/organisations', body);

    expect(answer.status).toBe(422);
    expect(answer.body.errors.map((error) => error.field)).toEqual([field]);
  });

  it.each([
    ['a stranger', 'sam', 401],
    ['a member', 'priya', 403],
    ['an educator', 'amina', 403],
  ] as const)('are not %s’s to add', async (_who, name, status) => {
    const program = await server.program(name === 'sam' ? undefined : cast[name].id);

    expect((await program.post('/organisations', { ...LARCH, name: 'Nobody’s' })).status).toBe(status);
  });

  it('come in pages, with the same number of statements for few and for many', async () => {
    const statements = async (limit: number) => {
      let page: { items: Shown[]; next: string } | undefined;
      const asked = await statementsOf(server, async () => {
        ({ body: page } = await oli.get<{ items: Shown[]; next: string }>(`/organisations?limit=${limit}`));
      });
      return { asked, page: page! };
    };

    const few = await statements(1);
    const many = await statements(4);
    const rest = await oli.get<{ items: Shown[] }>(`/organisations?limit=4&cursor=${few.page.next}`);

    expect(many.asked).toBe(few.asked);
    expect([...few.page.items, ...rest.body.items].slice(0, 4)).toEqual(many.page.items);
  });
});
