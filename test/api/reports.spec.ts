import { Reader, sql } from '#database';
import { parse } from 'csv-parse/sync';
import { castOf, type Cast } from '../support/cast.js';
import { ENGINES } from '../support/databases.js';
import { startServer, type Server } from '../support/server.js';
import { autumn, type Autumn } from '../support/visits.js';
import { readWorkbook } from '../support/workbooks.js';

interface Report {
  readonly rows: Record<string, string | number | null>[];
  readonly totals: Record<string, number | null>;
  readonly definitions: Record<string, string>;
  readonly sharing?: { readonly hidden: number };
}

interface Problem {
  readonly errors: { readonly field: string; readonly message: string }[];
}

describe.each(ENGINES)('reports through the API on %s', (engine) => {
  let server: Server;
  let cast: Cast;
  let held: Autumn;

  beforeAll(async () => {
    server = await startServer(engine, { at: new Date('2026-08-01T09:00:00Z') });
    cast = await castOf(server);
    held = await autumn(server, cast);
    server.clock.setTo(new Date('2026-11-23T12:00:00Z'));
  });

  afterAll(() => server.close());

  const ask = async <Body = Report>(path: string) =>
    (await server.program(cast.oli.id)).get<Body>(`/reports/${path}`);

  const file = async (path: string): Promise<Buffer> =>
    (await server.program(cast.oli.id)).download(`/reports/${path}`);

  it('answers rows, totals and definitions', async () => {
    const { status, body } = await ask('attendance?groupBy=organisation,tier&from=2026-09-01&to=2026-10-31');

    expect(status).toBe(200);
    expect(body.rows[0]).toEqual({
      organisation: 'Elm House',
      organisationId: cast.places.elmHouse,
      tier: 'registered-clinical',
      tierName: 'Registered clinical',
      people: 1,
      attendances: 2,
      minutes: 114,
      share: 0.4,
    });
    expect(body.totals).toEqual({ people: 3, attendances: 5, minutes: 294, partial: 1, unknown: 0 });
    expect(Object.keys(body.definitions)).toContain('people');
  });

  it('says the same to the digit in JSON, CSV and XLSX', async () => {
    const path = 'attendance?groupBy=tier,month&groupBy=organisation';
    const { body } = await ask(path);

    const csv = parse(await file(`${path}&format=csv`), { bom: true, record_delimiter: '\r\n' }).slice(1);
    const [sheet] = readWorkbook(await file(`${path}&format=xlsx`)).sheets;

    const figures = body.rows.map(({ people, attendances, minutes, share }) => [
      people,
      attendances,
      minutes,
      share,
    ]);
    const total = [body.totals['people'], body.totals['attendances'], body.totals['minutes'], 1];
    expect(csv.map((line) => line.slice(3).map(Number))).toEqual([...figures, total]);
    expect(sheet!.rows.slice(1).map((line) => line.slice(3))).toEqual([...figures, total]);
    expect(csv.map((line) => line.slice(0, 3))).toEqual(sheet!.rows.slice(1).map((line) => line.slice(0, 3)));
  });

  it('gives every attendance a row in a file without groups, and notes who took it', async () => {
    const rows = parse(await file('attendance?format=csv'), { bom: true, record_delimiter: '\r\n' });
    const [sheet] = readWorkbook(await file(`attendance?format=xlsx&series=${held.series}`)).sheets;

    expect(rows).toHaveLength(12);
    expect(rows.map(([, , name]) => name)).toContain("'=cmd()");
    expect(sheet!.rows).toHaveLength(10);
    const noted = await server.get(Reader).rows(sql`
      select actor_id as "actor", act as "act" from audit_entry where act = 'report-downloaded' limit 1`);
    expect(noted).toEqual([{ actor: cast.oli.id, act: 'report-downloaded' }]);
  });

  it('hides and rounds in a copy for sharing, and never puts names in one', async () => {
    const { body } = await ask('attendance?groupBy=tier&sharing=true');
    const names = await ask<Problem>('attendance?format=csv&sharing=true');

    expect(body.rows.map(({ tier, people, share }) => [tier, people, share])).toContainEqual([
      'registered-clinical',
      null,
      null,
    ]);
    expect(body.totals).toMatchObject({ people: 5, attendances: 10, partial: null });
    expect([names.status, names.body.errors[0]!.field]).toEqual([422, 'sharing']);
  });

  it('makes the table of the published form', async () => {
    const { body } = await ask('table?scheme=papworth-2021');
    const shared = await ask('table?scheme=papworth-2021&rows=series&sharing=true');
    const csv = parse(await file('table?format=csv'), { bom: true, record_delimiter: '\r\n' });

    expect(body.rows[2]).toEqual({
      sessionId: held.november,
      session: 'Feeding, and when to stop, 2 November 2026',
      roles: { Clinical: 1, Nursing: 0, Management: 0, Other: 3, 'not-known': 0 },
      organisations: { 'hub-nhs': 1, 'hub-non-nhs': 0, 'spoke-nhs': 0, 'spoke-non-nhs': 2, 'not-known': 1 },
      total: 4,
    });
    expect(csv.at(-1)).toEqual(['Total', '3', '2', '0', '4', '0', '3', '0', '0', '5', '1', '9']);
    expect(shared.body.sharing!.hidden).toBeGreaterThan(0);
  });

  it('says the network in single figures, each with its formula, its n and the rows behind it', async () => {
    const { body } = await ask<{ indicators: Record<string, unknown>[] }>(
      'indicators?from=2026-09-01&to=2026-10-31',
    );
    const people = body.indicators.find(({ key }) => key === 'people');

    expect(people).toEqual({
      key: 'people',
      name: 'People',
      value: 3,
      unit: 'count',
      n: 3,
      formula: 'People who attended at least once.',
      rows: '/api/v1/reports/attendance?groupBy=tier&from=2026-09-01&to=2026-10-31',
    });
  });

  it('says the same reach in JSON, CSV and XLSX, and hides in a copy for sharing', async () => {
    const path = 'reach?groupBy=organisation';
    const { body } = await ask(path);
    const shared = await ask(`${path}&sharing=true`);

    const csv = parse(await file(`${path}&format=csv`), { bom: true, record_delimiter: '\r\n' }).slice(1);
    const [sheet] = readWorkbook(await file(`${path}&format=xlsx`)).sheets;

    const reached = body.rows.map(({ name, members, membersReached }) => [name, members, membersReached]);
    expect(reached).toContainEqual(["Northmoor Children's Hospital", 2, 1]);
    expect(csv.map(([name, members, came]) => [name, Number(members), Number(came)])).toEqual(reached);
    expect(sheet!.rows.slice(1).map((line) => line.slice(0, 3))).toEqual(reached);
    expect(shared.body.rows.map(({ members }) => members)).not.toContain(2);
  });

  it.each([
    ['attendance?groupBy=shoe-size', 'groupBy'],
    ['attendance?from=2026-02-30', 'from'],
    ['attendance?from=2026-10-05&to=2026-10-04', 'to'],
    ['attendance?format=pdf', 'format'],
    ['attendance?groupBy=role&scheme=none', 'scheme'],
    ['attendance?series=none', 'series'],
    ['attendance?sharing=perhaps', 'sharing'],
    ['table?rows=person', 'rows'],
    ['reach?groupBy=role', 'groupBy'],
    ['indicators?from=2026-10-05&to=2026-10-04', 'to'],
    ['table?scheme=role', 'scheme'],
  ])('refuses %s by the name of its field', async (path, field) => {
    const { status, body } = await ask<Problem>(path);

    expect([status, body.errors.map((error) => error.field)]).toEqual([422, [field]]);
  });

  it.each(['attendance?groupBy=tier', 'attendance?format=csv', 'table', 'indicators', 'reach'])(
    'refuses %s to all but coordinators',
    async (path) => {
      const statuses = await Promise.all(
        [cast.amina.id, cast.priya.id, undefined].map(
          async (id) => (await (await server.program(id)).get(`/reports/${path}`)).status,
        ),
      );

      expect(statuses).toEqual([403, 403, 401]);
    },
  );
});
