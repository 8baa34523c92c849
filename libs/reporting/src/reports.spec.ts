import { Transactions } from '#database';
import { SYSTEM } from '#kernel';
import { People } from '#people';
import { castOf, type Cast } from '../../../test/support/cast.js';
import { ENGINES } from '../../../test/support/databases.js';
import { openHouse, type House } from '../../../test/support/house.js';
import { autumn, writeVisits, type Autumn } from '../../../test/support/visits.js';
import type { Grouping } from './domain/groupings.js';
import type { Report } from './domain/report.js';
import { AttendanceRows } from './attendance-rows.service.js';
import { Reports } from './reports.service.js';
import { SplitTables } from './split-tables.service.js';
import { statementsOf } from '../../../test/support/statements.js';

const lines = ({ rows }: Report) =>
  rows.map((row) => [...row.names, row.people, row.attendances, row.minutes, row.share]);

describe.each(ENGINES)('reports on %s', (engine) => {
  let house: House;
  let cast: Cast;
  let held: Autumn;

  beforeAll(async () => {
    house = await openHouse(engine, { at: new Date('2026-08-01T09:00:00Z') });
    cast = await castOf(house);
    held = await autumn(house, cast);
  });

  afterAll(() => house.close());

  const report = (...groupings: Grouping[]) =>
    house.get(Reports).attendance(cast.oli.actor, { scope: {}, groupings });

  it('counts people once and attendances each time, with every tier and what is not known', async () => {
    expect(lines(await report('tier'))).toEqual([
      ['Registered clinical', 2, 5, 294, 0.556],
      ['Clinical support', 0, 0, 0, 0],
      ['Non-clinical', 1, 2, 60, 0.222],
      ['Students', 0, 0, 0, 0],
      ['Volunteers', 1, 1, 60, 0.111],
      ['Outside health', 0, 0, 0, 0],
      ['Not known', 1, 1, 60, 0.111],
    ]);
  });

  it('counts everyone once in the total, and keeps part-time and unclear visits apart', async () => {
    expect((await report('month')).totals).toEqual({
      people: 5,
      attendances: 9,
      minutes: 474,
      partial: 1,
      unknown: 1,
    });
  });

  it.each<[Grouping[], unknown[]]>([
    [
      ['month'],
      [
        ['September 2026', 2, 2],
        ['October 2026', 3, 3],
        ['November 2026', 4, 4],
      ],
    ],
    [
      ['organisation'],
      [
        ['Elm House', 3, 5],
        ["Northmoor Children's Hospital", 1, 3],
        ['Not known', 1, 1],
      ],
    ],
    [
      ['position'],
      [
        ['Hub', 1, 3],
        ['Spoke', 3, 5],
        ['Not known', 1, 1],
      ],
    ],
    [
      ['area'],
      [
        ['Calder Vale', 3, 5],
        ['Northmoor', 1, 3],
        ['Not known', 1, 1],
      ],
    ],
    [
      ['staffGroup'],
      [
        ['Medical and Dental', 1, 3],
        ['Nursing and Midwifery Registered', 1, 2],
        ['Administrative and Clerical', 1, 2],
        ['Supplementary Roles', 1, 1],
        ['Not known', 1, 1],
      ],
    ],
    [['kind'], [['Case clinic', 5, 9]]],
    [
      ['session'],
      [
        ['Pain in the night, 14 September 2026', 2, 2],
        ['Talking with families, 5 October 2026', 3, 3],
        ['Feeding, and when to stop, 2 November 2026', 4, 4],
      ],
    ],
  ])('groups by %p', async (groupings, expected) => {
    const { rows } = await report(...groupings);

    expect(rows.map(({ names, people, attendances }) => [...names, people, attendances])).toEqual(expected);
  });

  it('groups by any combination, in the order asked for', async () => {
    const { rows } = await report('organisation', 'role');

    expect(rows.map(({ names, attendances }) => [...names, attendances])).toEqual([
      ['Elm House', 'Staff nurse', 2],
      ['Elm House', 'Receptionist', 2],
      ['Elm House', 'Volunteer driver', 1],
      ["Northmoor Children's Hospital", 'Consultant', 3],
      ['Not known', 'Not known', 1],
    ]);
  });

  it('adds up to the same attendances however they are grouped', async () => {
    for (const groupings of [['tier'], ['sector', 'month'], ['role', 'area', 'kind'], []] as Grouping[][]) {
      const { rows, totals } = await report(...groupings);
      expect(rows.reduce((sum, row) => sum + row.attendances, 0)).toBe(totals.attendances);
    }
  });

  it('takes the first and the last day of the period in', async () => {
    const scope = { from: '2026-09-14', to: '2026-10-05' };

    const { totals } = await house.get(Reports).attendance(cast.oli.actor, { scope, groupings: ['tier'] });

    expect(totals).toEqual({ people: 3, attendances: 5, minutes: 294, partial: 1, unknown: 0 });
  });

  it('counts one series', async () => {
    const scope = { series: held.series };

    const { totals } = await house.get(Reports).attendance(cast.oli.actor, { scope, groupings: ['tier'] });

    expect(totals).toEqual({ people: 5, attendances: 7, minutes: 360, partial: 1, unknown: 1 });
  });

  it('puts the columns of a scheme where roles stand', async () => {
    const asked = { scope: {}, groupings: ['month'] as const, scheme: 'papworth-2021' };

    const { rows } = await house.get(Reports).attendance(cast.oli.actor, asked);

    expect(rows.map(({ names, people, attendances }) => [...names, people, attendances])).toEqual([
      ['Clinical', 'September 2026', 1, 1],
      ['Clinical', 'October 2026', 1, 1],
      ['Clinical', 'November 2026', 1, 1],
      ['Nursing', 'September 2026', 1, 1],
      ['Nursing', 'October 2026', 1, 1],
      ['Other', 'October 2026', 1, 1],
      ['Other', 'November 2026', 3, 3],
    ]);
  });

  it('refuses a scheme that there is not, and anyone but a coordinator', async () => {
    const reports = house.get(Reports);
    const asked = { scope: {}, groupings: ['tier'] as const };

    await expect(reports.attendance(cast.oli.actor, { ...asked, scheme: 'x' })).rejects.toMatchObject({
      fields: [{ field: 'scheme', message: 'There is no reporting scheme called "x".' }],
    });
    for (const { actor } of [cast.amina, cast.priya, cast.sam]) {
      await expect(reports.attendance(actor, asked)).rejects.toMatchObject({ kind: 'forbidden' });
      await expect(
        house.get(SplitTables).table(actor, { scope: {}, scheme: 'papworth-2021', rows: 'session' }),
      ).rejects.toMatchObject({ kind: 'forbidden' });
      await expect(house.get(AttendanceRows).pages(actor, {}).next()).rejects.toMatchObject({
        kind: 'forbidden',
      });
    }
  });

  it('splits each session by role and by workplace, with totals both ways', async () => {
    const asked = { scope: {}, scheme: 'papworth-2021', rows: 'session' as const };

    const table = await house.get(SplitTables).table(cast.oli.actor, asked);

    expect(
      table.rows.map((row) => [row.name, Object.values(row.roles), Object.values(row.workplaces), row.total]),
    ).toEqual([
      ['Pain in the night, 14 September 2026', [1, 1, 0, 0, 0], [1, 0, 0, 1, 0], 2],
      ['Talking with families, 5 October 2026', [1, 1, 0, 1, 0], [1, 0, 0, 2, 0], 3],
      ['Feeding, and when to stop, 2 November 2026', [1, 0, 0, 3, 0], [1, 0, 0, 2, 1], 4],
    ]);
    expect([Object.values(table.totals.roles), Object.values(table.totals.workplaces)]).toEqual([
      [3, 2, 0, 4, 0],
      [3, 0, 0, 5, 1],
    ]);
  });

  it('splits by series, with a row for sessions outside any', async () => {
    const asked = { scope: {}, scheme: 'papworth-2021', rows: 'series' as const };

    const { rows } = await house.get(SplitTables).table(cast.oli.actor, asked);

    expect(rows.map(({ name, total }) => [name, total])).toEqual([
      ['Autumn clinics', 7],
      ['Sessions outside any series', 2],
    ]);
  });

  it('writes one row for each attendance, guests too, by day', async () => {
    const rows: unknown[][] = [];
    for await (const page of house.get(AttendanceRows).pages(cast.oli.actor, {})) rows.push(...page);

    expect(rows).toHaveLength(11);
    expect(rows.find(([, , name]) => name === 'Priya Nair')).toEqual([
      'Pain in the night',
      '2026-09-14',
      'Priya Nair',
      'Staff nurse',
      'Nursing and Midwifery Registered',
      'Registered clinical',
      'Elm House',
      'Spoke',
      'Voluntary',
      'Calder Vale',
      53.5,
      'Attended',
      'import, check-in',
    ]);
    expect(rows.map(([, , name, , , , , , , , minutes, status]) => [name, minutes, status])).toContainEqual([
      'Ben Carter',
      null,
      'Came, time not known',
    ]);
    expect(rows.map(([, , name]) => name)).toContain('=cmd()');
  });

  it('is not moved by a later change of job', async () => {
    const before = lines(await report('tier', 'organisation', 'role'));

    await house
      .get(People)
      .change(SYSTEM, cast.joan.id, { roleId: 'staff-nurse', organisationId: cast.places.hub });

    expect(lines(await report('tier', 'organisation', 'role'))).toEqual(before);
  });

  it('asks the same number of questions for few rows as for many', async () => {
    const cost = () => statementsOf(house, () => report('tier', 'organisation', 'session'));
    const few = await cost();

    await writeVisits(
      house,
      [cast.ben, cast.ruth, cast.oli].map(({ id }) => ({ who: id, at: held.september })),
    );

    expect(await cost()).toBe(few);
    await house.get(Transactions).run(async (tables) => {
      await tables.query(`delete from attendance where attendee = '${cast.oli.id}'`);
    });
  });
});
