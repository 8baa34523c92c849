import { castOf, type Cast } from '../support/cast.js';
import { ENGINES } from '../support/databases.js';
import { startServer, type Server } from '../support/server.js';
import { Program } from '../support/visitors.js';

const STARTS = { startsAt: '2026-12-20T12:00:00Z', endsAt: '2026-12-20T13:00:00Z' };

/** A cursor as we write them, of any key. */
const cursor = (...key: unknown[]) => btoa(encodeURIComponent(JSON.stringify(key)));

describe.each(ENGINES)('what no person would send, on %s', (engine) => {
  let server: Server;
  let cast: Cast;
  let oli: Program;
  let session: string;

  beforeAll(async () => {
    server = await startServer(engine);
    cast = await castOf(server);
    oli = await server.program(cast.oli.id);
    session = (await oli.post<{ id: string }>('/sessions', { title: 'Clinic', ...STARTS })).body.id;
  });

  afterAll(() => server.close());

  const fieldsOf = ({ body }: { body: unknown }) =>
    (body as { errors?: { field: string }[] }).errors?.map(({ field }) => field);

  it.each([
    ['a NUL in a name', '/people', { name: 'a\u0000b' }, 'name'],
    ['half a letter', '/people', { name: 'a\ud800b' }, 'name'],
    ['a name without a letter to see', '/people', { name: '\u200b\u202e' }, 'name'],
    [
      'a NUL deep inside',
      '/sessions',
      { ...STARTS, title: 'T', audience: { roles: ['\u0000'] } },
      'audience.roles.0',
    ],
    ['a title without a letter to see', '/sessions', { ...STARTS, title: '\u3164' }, 'title'],
    ['a series that is not there', '/sessions', { ...STARTS, title: 'T', seriesId: 'x' }, 'seriesId'],
    [
      'a job with a name of a page',
      '/people',
      { name: 'N', role: 'x'.repeat(101), staffGroup: '01' },
      'role',
    ],
  ])('names the field of %s', async (_story, path, body, field) => {
    const answer = await oli.post(path, body);

    expect([answer.status, fieldsOf(answer)]).toEqual([422, [field]]);
  });

  it.each([
    ['a workplace with a name of a page', { organisation: 'x'.repeat(201) }, 'guest.organisation'],
    ['no name', { name: '' }, 'guest.name'],
    ['a job that nobody knows', { role: 'Wizard' }, 'guest.role'],
    ['an address that is none', { email: 'x' }, 'guest.email'],
  ])('names the field of a guest with %s', async (_story, said, field) => {
    const guest = { name: 'Sam', organisation: 'Elsewhere', ...said };

    const answer = await oli.post(`/sessions/${session}/evidence`, {
      guest,
      source: 'manual',
      reason: 'seen',
    });

    expect([answer.status, fieldsOf(answer)]).toEqual([422, [field]]);
  });

  it('says what is wrong with a field in a sentence', async () => {
    const sentenceOf = async (path: string, body: unknown) => {
      const answer = (await oli.post<{ errors: { message: string }[] }>(path, body)).body;
      return answer.errors.map(({ message }) => message);
    };

    expect(await sentenceOf('/sessions', STARTS)).toEqual(['Give this: it is missing']);
    expect(await sentenceOf('/sessions', { ...STARTS, title: 7 })).toEqual(['Give text here']);
    expect(await sentenceOf('/sessions', { ...STARTS, title: 'T', kind: 'party' })).toEqual([
      'Choose one of these: case-clinic, study-day, conference, webinar',
    ]);
    expect(await sentenceOf('/sessions', { ...STARTS, title: 'T', startsAt: 'soon' })).toEqual([
      'Give an instant such as 2026-10-05T11:30:00Z',
    ]);
  });

  it('refuses those who may not before it looks at what they sent', async () => {
    const ben = await server.program(cast.ben.id);
    const bad = { name: 7, title: 7, items: 7, role: 7, personId: 7, lines: 7, reason: 7 };
    const posts = [
      '/people',
      '/organisations',
      '/sessions',
      '/series',
      '/people/import',
      '/organisations/import',
    ];
    const puts = ['cancellation', 'day', 'kept-places', `leaders/${cast.ben.id}`, 'catch-up'];

    const answers = [
      ...(await Promise.all(posts.map((path) => ben.post(path, bad)))),
      ...(await Promise.all(puts.map((noun) => ben.put(`/sessions/${session}/${noun}`, bad)))),
      await ben.patch(`/sessions/${session}`, bad),
      await ben.post(`/sessions/${session}/evidence`, bad),
      await ben.post(`/sessions/${session}/corrections`, bad),
      await ben.post(`/sessions/${session}/imports`, bad),
      await ben.put('/imports/x/unmatched/2/match', bad),
      await ben.post(`/sessions/${session}/day/parts/1/people`, { personIds: 7 }),
      await ben.raw('DELETE', `/sessions/${session}/day/parts/1/people/x`, {
        ...{ contentType: 'application/json', body: '{"reason":7}' },
      }),
    ];

    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 403));
    expect((await ben.patch(`/people/${cast.priya.id}`, bad)).status).toBe(404);
    expect((await ben.patch(`/people/${cast.ben.id}`, { name: 7 })).status).toBe(422);
    expect((await new Program(server.url).post('/people', bad)).status).toBe(401);
  });

  it('takes no reason of more than 1,000 letters', async () => {
    const said = { personId: cast.priya.id, reason: 'x'.repeat(1001) };

    const answers = [
      await oli.post(`/sessions/${session}/evidence`, { ...said, source: 'vouched' }),
      await oli.post(`/sessions/${session}/corrections`, { ...said, status: 'attended' }),
    ];

    expect(answers.map(fieldsOf)).toEqual([['reason'], ['reason']]);
  });

  it.each(['/people', '/organisations', '/sessions', '/series', 'register', 'registrations'])(
    'refuses a cursor of %s that we did not give',
    async (path) => {
      const list = path.startsWith('/') ? path : `/sessions/${session}/${path}`;
      const foreign = [
        cursor(),
        cursor({ a: 1 }),
        cursor('a', 'b', 'c', 'd'),
        cursor('a\u0000', 'b'),
        cursor(1e300, 'b'),
        cursor('a\u0000'),
      ];

      const answers = await Promise.all(
        foreign.map((one) => oli.get(`${list}?cursor=${encodeURIComponent(one)}`)),
      );

      expect(answers.map(fieldsOf)).toEqual(foreign.map(() => ['cursor']));
    },
  );

  it.each([
    ['a NUL in a search', '/people?q=%00', 422],
    ['a NUL for an id', '/people/%00', 404],
    ['an id that cannot be decoded', '/people/%ED%A0%80', 404],
    ['an id of a page', `/people/${'x'.repeat(3000)}`, 404],
    ['the last day that a date can name', '/sessions?to=9999-12-31', 200],
  ])('answers %s', async (_story, path, status) => {
    const answer = await oli.get(path);

    expect(answer.status).toBe(status);
    if (status >= 400) expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });

  it.each(['x', '1.5', '-1', '2147483648', '99999999999999999999'])('finds no row %s', async (row) => {
    const answer = await oli.put(`/imports/x/unmatched/${row}/match`, { notAPerson: true });

    expect(answer.status).toBe(404);
  });

  it('names groupBy where a grouping is unknown', async () => {
    expect(fieldsOf(await oli.get('/reports/attendance?groupBy=tier,x'))).toEqual(['groupBy']);
  });
});

describe('a body of another kind', () => {
  let server: Server;
  let token: Program;

  beforeAll(async () => {
    server = await startServer('sqlite');
    token = await server.program((await castOf(server)).oli.id);
  });

  afterAll(() => server.close());

  const sent = async (contentType: string, body: string) => {
    const answer = await token.raw('POST', '/organisations', { contentType, body });
    return [answer.status, answer.headers.get('content-type')];
  };
  const PROBLEM = 'application/problem+json; charset=utf-8';

  it.each([
    ['plain text', 'text/plain', 'Elm House', 415],
    ['a list', 'text/csv', 'name\nElm House', 415],
    ['a form of a page', 'application/x-www-form-urlencoded', 'name=Elm', 415],
    ['markup', 'application/xml', '<name/>', 415],
    ['a form cut short', 'multipart/form-data; boundary=x', '--x\r\nbroken', 400],
    ['a form without its boundary', 'multipart/form-data', 'broken', 400],
  ])('is refused: %s', async (_story, contentType, body, status) => {
    expect(await sent(contentType, body)).toEqual([status, PROBLEM]);
  });
});
