import fc from 'fast-check';
import type { Report } from './report.js';
import { sharedReport } from './shared-list.js';
import { sharedSplit } from './shared-split.js';
import { roleColumns, splitTable, type SplitCell } from './split-table.js';

function report(...attendances: number[]): Report {
  const all = attendances.reduce((sum, n) => sum + n, 0);
  return {
    groupings: ['organisation'],
    rows: attendances.map((n, at) => ({
      keys: [`${at}`],
      names: [`Place ${at}`],
      people: n,
      attendances: n,
      minutes: n * 60,
      share: n / all,
    })),
    totals: { people: all, attendances: all, minutes: all * 60, partial: 3, unknown: 12 },
  };
}

describe('a report for sharing', () => {
  it('hides the small rows and one beside a lonely one, and rounds the rest', () => {
    const shared = sharedReport(report(3, 61, 22, 0));

    expect(shared.rows.map((row) => [row.people, row.attendances, row.minutes, row.share])).toEqual([
      [null, null, null, null],
      [60, 60, 3600, 0.706],
      [null, null, null, null],
      [0, 0, 0, 0],
    ]);
    expect(shared.hidden).toBe(2);
  });

  it('rounds the totals, and hides those about fewer than five', () => {
    expect(sharedReport(report(3, 61, 22)).totals).toEqual({
      people: 85,
      attendances: 85,
      minutes: 5100,
      partial: null,
      unknown: 10,
    });
  });

  it('hides everything of a report about three people', () => {
    const { rows, totals } = sharedReport(report(3));

    expect(rows[0]).toMatchObject({ people: null, attendances: null, minutes: null, share: null });
    expect(totals).toMatchObject({ people: null, attendances: null, minutes: null });
  });

  it('hides few people though they came often', () => {
    const often = report(40, 30);
    const rows = often.rows.map((row, at) => (at === 1 ? { ...row, people: 2 } : row));

    expect(sharedReport({ ...often, rows }).rows[1]).toMatchObject({ people: null, attendances: null });
  });

  it('hides a second row where the people of one could be worked out, though their visits could not', () => {
    const { rows, totals } = report(40, 50, 60);
    const people = [1, 1, 5];
    const often = {
      groupings: ['tier'] as const,
      rows: rows.map((row, at) => ({ ...row, people: people[at]! })),
      totals: { ...totals, people: 7 },
    };

    const shared = sharedReport(often);

    expect(shared.rows.map((row) => row.people)).toEqual([null, null, null]);
    expect(shared.totals).toMatchObject({ people: 5, attendances: 150 });
  });

  it('does not say by its minutes how many came before rounding', () => {
    const minutesOf = (attendances: number) => sharedReport(report(attendances)).rows[0]!.minutes;

    expect([58, 59, 60, 61, 62].map(minutesOf)).toEqual([3600, 3600, 3600, 3600, 3600]);
  });

  it('never shows a figure that is not rounded, nor one of 1 to 4', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60), { minLength: 1, maxLength: 12 }), (attendances) => {
        for (const row of sharedReport(report(...attendances)).rows) {
          for (const figure of [row.people, row.attendances, row.minutes]) expect((figure ?? 0) % 5).toBe(0);
        }
      }),
    );
  });
});

describe('a split table for sharing', () => {
  const roles = roleColumns(['Clinical', 'Nursing']);
  const cell = (row: string, role: string, workplace: string, attendances: number): SplitCell => ({
    row,
    role,
    workplace,
    attendances,
  });

  it('hides a small cell and enough of its row and column that no total gives it away', () => {
    const table = splitTable(
      [
        { key: 'a', name: 'A' },
        { key: 'b', name: 'B' },
      ],
      roles,
      [
        cell('a', 'Clinical', 'hub-nhs', 2),
        cell('a', 'Nursing', 'hub-nhs', 30),
        cell('b', 'Clinical', 'hub-nhs', 20),
        cell('b', 'Nursing', 'hub-nhs', 40),
      ],
    );

    const shared = sharedSplit(table);

    expect(shared.rows.map((row) => [row.roles, row.total])).toEqual([
      [{ Clinical: null, Nursing: null, 'not-known': 0 }, 30],
      [{ Clinical: null, Nursing: null, 'not-known': 0 }, 60],
    ]);
    expect(shared.totals.roles).toEqual({ Clinical: 20, Nursing: 70, 'not-known': 0 });
    // The other half is all one column: nothing in it is small.
    expect(shared.rows.map((row) => row.workplaces['hub-nhs'])).toEqual([30, 60]);
  });

  it('hides in one half what would give a total of the other half away', () => {
    const table = splitTable([{ key: 'a', name: 'A' }], roles, [
      cell('a', 'Clinical', 'hub-nhs', 3),
      cell('a', 'Clinical', 'spoke-nhs', 20),
    ]);

    const shared = sharedSplit(table);

    expect(shared.rows[0]!.workplaces).toMatchObject({ 'hub-nhs': null, 'spoke-nhs': null });
  });
});
