import {
  reportOf,
  shareOf,
  wholeMinutes,
  type Count,
  type Named,
  type Names,
  type Totals,
} from './report.js';

const totals: Totals = { people: 4, attendances: 8, minutes: 300, partial: 0, unknown: 0 };

const tiers = fixed([
  ['registered-clinical', { name: 'Registered clinical', order: 0 }],
  ['non-clinical', { name: 'Non-clinical', order: 1 }],
  ['not-known', { name: 'Not known', order: 9 }],
]);
const places = listed([
  ['1', { name: 'Ashby Ward', order: 0 }],
  ['2', { name: 'Elm House', order: 1 }],
]);

function listed(called: [string, Named][]): Names {
  return { called: new Map(called), isFixed: false };
}

function fixed(called: [string, Named][]): Names {
  return { called: new Map(called), isFixed: true };
}

const count = (keys: (string | null)[], attendances: number, people = attendances): Count => ({
  keys,
  people,
  attendances,
  minutes: attendances * 10,
});

describe('a report', () => {
  it('names its rows, orders them as people expect, and says each share', () => {
    const counts = [count(['non-clinical'], 2), count(['registered-clinical'], 6)];

    const { rows } = reportOf(['tier'], { counts, totals }, [tiers]);

    expect(rows.map((row) => [row.names, row.attendances, row.share])).toEqual([
      [['Registered clinical'], 6, 0.75],
      [['Non-clinical'], 2, 0.25],
      [['Not known'], 0, 0],
    ]);
  });

  it('always has a row for what is not known, though nobody stands in it', () => {
    const { rows } = reportOf(['organisation'], { counts: [count(['2'], 8)], totals }, [places]);

    expect(rows.map((row) => [row.keys, row.names, row.attendances])).toEqual([
      [['2'], ['Elm House'], 8],
      [['not-known'], ['Not known'], 0],
    ]);
  });

  it('has a row for each key of a fixed list', () => {
    const { rows } = reportOf(['tier'], { counts: [count(['non-clinical'], 8)], totals }, [tiers]);

    expect(rows.map((row) => [row.names[0], row.attendances])).toEqual([
      ['Registered clinical', 0],
      ['Non-clinical', 8],
      ['Not known', 0],
    ]);
  });

  it('puts a missing key under "Not known", last', () => {
    const { rows } = reportOf(['organisation'], { counts: [count([null], 3), count(['1'], 5)], totals }, [
      places,
    ]);

    expect(rows.map((row) => row.names[0])).toEqual(['Ashby Ward', 'Not known']);
  });

  it('orders by the first grouping, then by the next', () => {
    const counts = [
      count(['non-clinical', '1'], 1),
      count(['registered-clinical', '2'], 1),
      count(['registered-clinical', '1'], 1),
    ];

    const { rows } = reportOf(['tier', 'organisation'], { counts, totals }, [tiers, places]);

    expect(rows.map((row) => row.names.join(' at '))).toEqual([
      'Registered clinical at Ashby Ward',
      'Registered clinical at Elm House',
      'Non-clinical at Ashby Ward',
    ]);
  });

  it('says 0 of nothing is 0', () => {
    expect(shareOf(0, 0)).toBe(0);
    expect(shareOf(1, 3)).toBe(0.333);
  });

  it.each([
    [113.49999999999999, 114],
    [113.5, 114],
    [113.49, 113],
    [null, 0],
    [60, 60],
  ])('says %p minutes as %p', (sum, minutes) => {
    expect(wholeMinutes(sum)).toBe(minutes);
  });
});
